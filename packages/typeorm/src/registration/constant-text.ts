import { dirname, join, resolve } from "node:path";
import { isNode, nameOf, type SyntaxNode, type SyntaxTree } from "../syntax/tree.js";
import { resolved } from "./options-object.js";

/** Functions of node:path and node:url whose result the text of a file decides. */
const functions: Readonly<Record<string, (...texts: string[]) => string>> = {
  join,
  resolve,
  dirname,
  fileURLToPath: (text) => text,
};

/**
 * The text that an expression of a module gives, where it is put together of constants, the module's own place and
 * functions of node:path; undefined for anything else. `import.meta.url` stands as the path of the file.
 */
export function constantText(node: unknown, tree: SyntaxTree, file: string): string | undefined {
  if (!isNode(node)) return undefined;
  const text = (part: unknown) => constantText(part, tree, file);
  switch (node.type) {
    case "Literal":
      return nameOf(node);
    case "Identifier":
      return identifierText(node, tree, file);
    case "MemberExpression":
      return metaProperty(node, file);
    case "TemplateLiteral":
      return templateText(node, text);
    case "BinaryExpression":
      return node.operator === "+" ? joined([text(node.left), text(node.right)]) : undefined;
    case "CallExpression":
      return callText(node, text);
    default:
      return undefined;
  }
}

type Text = (part: unknown) => string | undefined;

/** A constant of the file counts before the one that CommonJS gives. */
function identifierText(node: SyntaxNode, tree: SyntaxTree, file: string): string | undefined {
  const constant = resolved(node, tree);
  if (constant !== undefined) return constantText(constant, tree, file);
  return { __dirname: dirname(file), __filename: file }[nameOf(node)!];
}

function metaProperty({ object, property }: SyntaxNode, file: string): string | undefined {
  if (!isNode(object) || object.type !== "MetaProperty") return undefined;
  return { dirname: dirname(file), filename: file, url: file }[nameOf(property) ?? ""];
}

function templateText({ quasis, expressions }: SyntaxNode, text: Text): string | undefined {
  const values = (expressions as SyntaxNode[]).map(text);
  const constants = (quasis as SyntaxNode[]).map(({ value }) => (value as { cooked?: string }).cooked);
  return joined(constants.flatMap((constant, i) => [constant, ...(i < values.length ? [values[i]] : [])]));
}

function callText({ callee, arguments: given }: SyntaxNode, text: Text): string | undefined {
  const called = isNode(callee) && callee.type === "MemberExpression" ? callee.property : callee;
  const apply = functions[nameOf(called) ?? ""];
  const values = (given as SyntaxNode[]).map(text);
  return apply === undefined || !allKnown(values) ? undefined : apply(...values);
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  return allKnown(parts) ? parts.join("") : undefined;
}

function allKnown(texts: readonly (string | undefined)[]): texts is readonly string[] {
  return texts.every((text) => text !== undefined);
}

import { allNodes, isNode, nameOf, type SyntaxNode, type SyntaxTree } from "../syntax/tree.js";

/** A list in the options of a data source, as it stands in the source. */
export type FoundList =
  | { readonly found: "array"; readonly array: SyntaxNode }
  /** The options do not have it. */
  | { readonly found: "nothing"; readonly options: SyntaxNode }
  | { readonly found: "unreadable"; readonly reason: string };

/** Finds `new DataSource({ <list>: [...] })`; options and list may be constants of the same file. */
export function findList(tree: SyntaxTree, list: string): FoundList {
  const made = [...allNodes(tree.body)].filter(makesDataSource);
  if (made.length !== 1) {
    const reason = made.length === 0 ? "it has no new DataSource(...)" : "it makes more than one DataSource";
    return { found: "unreadable", reason };
  }
  const options = resolved((made[0]!.arguments as SyntaxNode[])[0], tree);
  if (options?.type !== "ObjectExpression") {
    return { found: "unreadable", reason: "the options of its DataSource are not written out in it" };
  }
  const properties = options.properties as SyntaxNode[];
  const property = properties.findLast((one) => one.type === "Property" && nameOf(one.key) === list);
  if (property === undefined) {
    const isSpread = properties.some(({ type }) => type === "SpreadElement");
    return isSpread
      ? { found: "unreadable", reason: `the ${list} of its DataSource come from other options` }
      : { found: "nothing", options };
  }
  const array = resolved(property.value, tree);
  if (array?.type === "ArrayExpression") return { found: "array", array };
  return { found: "unreadable", reason: `the ${list} of its DataSource are not an array written out in it` };
}

function makesDataSource(node: SyntaxNode): boolean {
  if (node.type !== "NewExpression") return false;
  const callee = node.callee as SyntaxNode;
  const name = callee.type === "MemberExpression" ? nameOf(callee.property) : nameOf(callee);
  return name === "DataSource";
}

/** An expression without type assertions; a name stands for the constant of the file that has it. */
export function resolved(node: unknown, tree: SyntaxTree): SyntaxNode | undefined {
  if (!isNode(node)) return undefined;
  if (["TSAsExpression", "TSSatisfiesExpression", "TSTypeAssertion"].includes(node.type)) {
    return resolved(node.expression, tree);
  }
  if (node.type !== "Identifier") return node;
  const declared = tree.body
    .map((statement) => (statement.type === "ExportNamedDeclaration" ? statement.declaration : statement))
    .filter(
      (statement) =>
        isNode(statement) && statement.type === "VariableDeclaration" && statement.kind === "const",
    )
    .flatMap((statement) => (statement as SyntaxNode).declarations as SyntaxNode[])
    .find(({ id }) => nameOf(id) === nameOf(node));
  return declared === undefined ? undefined : resolved(declared.init, tree);
}

import { parser } from "./oxc.js";

/** A node of an ESTree syntax tree; `start` and `end` are UTF-16 offsets into the source. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [property: string]: unknown;
}

export interface SyntaxTree {
  /** Top-level statements, directives included. */
  readonly body: readonly SyntaxNode[];
  readonly source: string;
}

/** The syntax tree of a TypeScript or JavaScript source, parentheses left out; undefined where it has errors. */
export function parseTree(file: string, source: string): SyntaxTree | undefined {
  const { program, errors } = parser().parseSync(file, source, { preserveParens: false });
  if (errors.length > 0) return undefined;
  return { body: program.body as unknown as SyntaxNode[], source };
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && typeof (value as SyntaxNode).type === "string";
}

/** The nodes directly below one. */
export function children(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flatMap((value) => {
    if (Array.isArray(value)) return value.filter(isNode);
    return isNode(value) ? [value] : [];
  });
}

/** All nodes of a tree, parents before their children. */
export function* allNodes(nodes: readonly SyntaxNode[]): Generator<SyntaxNode> {
  for (const node of nodes) {
    yield node;
    yield* allNodes(children(node));
  }
}

/** The name of an identifier, or of a member's or property's plain key; undefined for anything else. */
export function nameOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === "Identifier") return value.name as string;
  return value.type === "Literal" && typeof value.value === "string" ? value.value : undefined;
}

/** The module of `require("module")`; undefined for any other expression. */
export function requiredModule(value: unknown): string | undefined {
  if (!isNode(value) || value.type !== "CallExpression" || nameOf(value.callee) !== "require")
    return undefined;
  const [argument] = value.arguments as SyntaxNode[];
  return argument?.type === "Literal" ? nameOf(argument) : undefined;
}

/** What a module imports, re-exports or requires, as written; nothing for a source with errors. */
export function moduleSpecifiers(file: string, source: string): readonly string[] {
  const { module } = parser().parseSync(file, source);
  if (!module.hasModuleSyntax) {
    const required = [...allNodes(parseTree(file, source)?.body ?? [])].map(requiredModule);
    return required.filter((specifier) => specifier !== undefined);
  }
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.map(({ moduleRequest }) => moduleRequest),
  );
  const requests = [...module.staticImports.map(({ moduleRequest }) => moduleRequest), ...exported];
  return requests.filter((request) => request !== null).map(({ value }) => value);
}

import { isNode, nameOf, type SyntaxNode } from "../syntax/tree.js";
import { type Binding, moduleBindings, plainStatements } from "./module-form.js";

/**
 * A module's meaning as plain data, the same for a TypeScript file without its types and for what a compiler made of
 * it: no positions, comments, quotes or parentheses; imports by what they import; properties of a class alike whether
 * written as fields or in the constructor. Undefined for code lowered below ES2017, which no longer shows its source.
 */
export function normalForm(body: readonly SyntaxNode[]): readonly unknown[] | undefined {
  const bindings = moduleBindings(body);
  const statements = body.flatMap(plainStatements);
  if (bindings.lowered) return undefined;
  return statements.map((statement) => normal(statement, bindings.names));
}

type Bindings = ReadonlyMap<string, Binding>;

function normal(value: unknown, bindings: Bindings): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => normal(one, bindings));
  if (!isNode(value)) return typeof value === "bigint" ? String(value) : value;
  return imported(value, bindings) ?? special[value.type]?.(value, bindings) ?? plain(value, bindings);
}

/** Where a node says things in a way of its own that means nothing. */
const special: Readonly<Record<string, (node: SyntaxNode, bindings: Bindings) => unknown>> = {
  Literal: ({ value, regex, bigint }) => ["literal", regex ?? bigint ?? value ?? null],
  TemplateElement: ({ value }) => ["text", (value as { cooked: string | null }).cooked],
  VariableDeclaration: ({ declarations }, bindings) => ["variables", normal(declarations, bindings)],
  Property: ({ key, value, computed, kind }, bindings) => [
    "property",
    keyOf(key, computed, bindings),
    kind,
    normal(value, bindings),
  ],
  MemberExpression: ({ object, property, computed, optional }, bindings) => [
    "member",
    normal(object, bindings),
    keyOf(property, computed, bindings),
    optional === true,
  ],
  MethodDefinition: ({ key, value, computed, kind, static: isStatic }, bindings) => [
    "method",
    keyOf(key, computed, bindings),
    kind,
    isStatic,
    normal(value, bindings),
  ],
  PropertyDefinition: ({ key, value, computed }, bindings) => [
    "static field",
    keyOf(key, computed, bindings),
    normal(value, bindings),
  ],
  ClassBody: ({ body }, bindings) => classBody(body as SyntaxNode[], bindings),
  ClassExpression: (node, bindings) => normal({ ...node, type: "ClassDeclaration" }, bindings),
  ChainExpression: ({ expression }, bindings) => normal(expression, bindings),
};

function plain(node: SyntaxNode, bindings: Bindings): unknown {
  const entries = Object.entries(node)
    .filter(([name, value]) => !ignored.has(name) && value !== null && value !== undefined && value !== false)
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .map(([name, value]) => [name, normal(value, bindings)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where a node stands in its file, and how it is spelt. */
const ignored = new Set(["start", "end", "range", "loc", "raw", "shorthand"]);

function keyOf(key: unknown, computed: unknown, bindings: Bindings): unknown {
  return (computed === true ? undefined : nameOf(key)) ?? normal(key, bindings);
}

/** A name that stands for an import, as a name or as a member of a module object; `exports.X` stands for X. */
function imported(node: SyntaxNode, bindings: Bindings): unknown {
  if (node.type === "SequenceExpression") {
    const [first, second, third] = node.expressions as SyntaxNode[];
    const isDetached = third === undefined && first?.type === "Literal" && first.value === 0;
    return isDetached ? normal(second, bindings) : undefined;
  }
  if (node.type === "Identifier") {
    const binding = bindings.get(node.name as string);
    return binding?.member === undefined ? undefined : ["import", binding.module, binding.member];
  }
  if (node.type !== "MemberExpression" || node.computed === true) return undefined;
  const [object, property] = [nameOf(node.object), nameOf(node.property)];
  if (object === "exports") return { name: property, type: "Identifier" };
  const binding = object === undefined ? undefined : bindings.get(object);
  return binding !== undefined && binding.member === undefined
    ? ["import", binding.module, property]
    : undefined;
}

/** Members of a class in order; a constructor that only sets properties counts as the fields it sets. */
function classBody(members: readonly SyntaxNode[], bindings: Bindings): unknown {
  const fields: unknown[] = [];
  const rest: unknown[] = [];
  for (const member of members) {
    const set = isConstructor(member) ? propertiesSet(member) : undefined;
    if (set !== undefined)
      fields.push(...set.map(([name, value]) => ["field", name, normal(value, bindings)]));
    else if (member.type === "PropertyDefinition" && member.static !== true) {
      if (member.value !== null)
        fields.push(["field", keyOf(member.key, member.computed, bindings), normal(member.value, bindings)]);
    } else rest.push(normal(member, bindings));
  }
  return ["class body", fields, rest];
}

function isConstructor(member: SyntaxNode): boolean {
  return member.type === "MethodDefinition" && member.kind === "constructor";
}

function propertiesSet(member: SyntaxNode): [string, SyntaxNode][] | undefined {
  const { params, body } = member.value as {
    params: unknown[];
    body: { body: SyntaxNode[] };
  } & SyntaxNode;
  const statements = body.body.filter((statement) => !isSuperCall(statement));
  const set = statements.map(propertySet);
  return params.length === 0 && set.every((one) => one !== undefined) ? set : undefined;
}

function isSuperCall({ type, expression }: SyntaxNode): boolean {
  return (
    type === "ExpressionStatement" &&
    isNode(expression) &&
    isNode(expression.callee) &&
    expression.callee.type === "Super"
  );
}

function propertySet({ expression }: SyntaxNode): [string, SyntaxNode] | undefined {
  if (!isNode(expression) || expression.type !== "AssignmentExpression") return undefined;
  const { left, right } = expression as unknown as { left: SyntaxNode; right: SyntaxNode };
  const isOwn =
    left.type === "MemberExpression" && isNode(left.object) && left.object.type === "ThisExpression";
  const name = isOwn && left.computed !== true ? nameOf(left.property) : undefined;
  return name === undefined ? undefined : [name, right];
}

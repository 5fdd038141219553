import { allNodes, isNode, nameOf, requiredModule, type SyntaxNode } from "../syntax/tree.js";

/** What a top-level name stands for: one export of a module, or (without `member`) the module object. */
export interface Binding {
  readonly module: string;
  readonly member?: string | undefined;
}

export interface ModuleBindings {
  readonly names: ReadonlyMap<string, Binding>;
  /** Whether the code was compiled for a JavaScript without async functions. */
  readonly lowered: boolean;
}

/** The names that imports give, in ES modules and in the CommonJS that compilers make of them. */
export function moduleBindings(body: readonly SyntaxNode[]): ModuleBindings {
  const names = new Map<string, Binding>();
  for (const statement of body) {
    if (statement.type === "ImportDeclaration") addImports(statement, names);
    for (const { id, init } of declarators(statement)) {
      const module = moduleObject(init);
      const name = nameOf(id);
      if (module !== undefined && name !== undefined) names.set(name, { module: bare(module) });
    }
  }
  const lowered = [...allNodes(body)].some((node) =>
    ["__awaiter", "__generator"].includes(nameOf(node.callee) ?? ""),
  );
  return { names, lowered };
}

/**
 * A statement without the marks of its module format: the declaration of an export, nothing for imports, markers
 * and helpers. `exports.X = value` and `const X = value` are the same, one statement a name.
 */
export function plainStatements(statement: SyntaxNode): readonly SyntaxNode[] {
  switch (statement.type) {
    case "ImportDeclaration":
    case "ExportAllDeclaration":
      return [];
    case "ExportNamedDeclaration":
    case "ExportDefaultDeclaration":
      return isNode(statement.declaration) && nameOf(statement.declaration) === undefined
        ? plainStatements(statement.declaration)
        : [];
    case "VariableDeclaration":
      return declarators(statement)
        .filter((declarator) => !isHelper(declarator))
        .map((declarator) => ({ ...statement, declarations: [declarator] }));
    case "ExpressionStatement":
      return statement.directive === "use strict" ? [] : plainExpressions(statement);
    default:
      return [statement];
  }
}

function addImports(statement: SyntaxNode, names: Map<string, Binding>): void {
  const module = bare(nameOf(statement.source)!);
  for (const specifier of statement.specifiers as SyntaxNode[]) {
    const member =
      specifier.type === "ImportDefaultSpecifier"
        ? "default"
        : specifier.type === "ImportSpecifier"
          ? nameOf(specifier.imported)
          : undefined;
    names.set(nameOf(specifier.local)!, { module, member });
  }
}

/** `./x.js` and `./x` are one module. */
function bare(specifier: string): string {
  return specifier.startsWith(".") ? specifier.replace(/\.[mc]?[jt]s$/, "") : specifier;
}

interface Declarator {
  readonly id: unknown;
  readonly init: unknown;
}

function declarators(statement: SyntaxNode): readonly Declarator[] {
  return statement.type === "VariableDeclaration" ? (statement.declarations as Declarator[]) : [];
}

/** `require("m")`, or the same inside an interop helper's call. */
function moduleObject(init: unknown): string | undefined {
  const direct = requiredModule(init);
  if (direct !== undefined || !isNode(init) || init.type !== "CallExpression") return direct;
  const isInterop = ["__importDefault", "__importStar"].includes(nameOf(init.callee) ?? "");
  return isInterop ? requiredModule((init.arguments as SyntaxNode[])[0]) : undefined;
}

/** `const x_1 = require(…)`, and `var __helper = (this && this.__helper) || …`. */
function isHelper({ id, init }: Declarator): boolean {
  if (moduleObject(init) !== undefined) return true;
  return nameOf(id)?.startsWith("__") === true && isNode(init) && init.type === "LogicalExpression";
}

function plainExpressions(statement: SyntaxNode): readonly SyntaxNode[] {
  const { expression } = statement;
  if (!isNode(expression) || isEsModuleMark(expression)) return [];
  if (expression.type === "SequenceExpression") {
    const parts = expression.expressions as SyntaxNode[];
    return parts.flatMap((part) => plainExpressions({ ...statement, expression: part }));
  }
  if (expression.type !== "AssignmentExpression") return [statement];
  const { left, right } = expression as unknown as { left: SyntaxNode; right: SyntaxNode };
  const name = exportedName(left);
  if (name === undefined) return [statement];
  if (right.type === "ClassExpression") return [right];
  if (isExportMark(name, right)) return [];
  const declaration = { type: "VariableDeclarator", id: { type: "Identifier", name }, init: right };
  return [{ ...statement, type: "VariableDeclaration", declarations: [declaration] }];
}

/** `exports.X = X`, `exports.X = exports.Y = void 0`, `module.exports = { X }`. */
function isExportMark(name: string, right: SyntaxNode): boolean {
  if (right.type === "AssignmentExpression" || nameOf(right) !== undefined) return right.type !== "Literal";
  if (right.type === "UnaryExpression") return right.operator === "void";
  return name === "" && right.type === "ObjectExpression";
}

/** X of `exports.X` and `module.exports.X`; an empty name for `module.exports`. */
function exportedName(left: SyntaxNode): string | undefined {
  if (left.type !== "MemberExpression" || left.computed === true) return undefined;
  const { object, property } = left as unknown as { object: SyntaxNode; property: SyntaxNode };
  if (nameOf(object) === "module" && nameOf(property) === "exports") return "";
  if (nameOf(object) === "exports") return nameOf(property);
  return exportedName(object) === "" ? nameOf(property) : undefined;
}

/** `Object.defineProperty(exports, "__esModule", …)`. */
function isEsModuleMark(expression: SyntaxNode): boolean {
  if (expression.type !== "CallExpression") return false;
  const [target, name] = expression.arguments as SyntaxNode[];
  return nameOf(target) === "exports" && nameOf(name) === "__esModule";
}

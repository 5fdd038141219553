import { dirname, relative, resolve } from "node:path";
import { isTypeScript, moduleFormat } from "../loading/module-format.js";
import { projectOptions } from "../loading/project-options.js";
import { existing } from "../loading/resolve.js";
import { isNode, nameOf, requiredModule, type SyntaxNode, type SyntaxTree } from "../syntax/tree.js";
import { type Edit, lineBreak, lineEnd } from "./edit.js";

/** How a file exports a class. */
export type ExportForm = "named" | "default" | "module.exports";

export interface ImportedClass {
  readonly name: string;
  readonly file: string;
  readonly form: ExportForm;
}

export interface ImportEdit {
  /** The name the class has in the importing file. */
  readonly local: string;
  readonly edits: readonly Edit[];
  /** The statement, for people who add it by hand. */
  readonly statement: string;
}

/** The edit that imports a class into a file, in the style of its other imports; none where it is imported already. */
export function importClass(tree: SyntaxTree, file: string, imported: ImportedClass): ImportEdit {
  const known = existingImport(tree, file, imported);
  const local = known ?? freeName(tree, imported.name);
  const statement = importStatement(tree, file, imported, local);
  if (known !== undefined) return { local, edits: [], statement };
  return { local, edits: [placed(tree, statement)], statement };
}

function existingImport(tree: SyntaxTree, file: string, imported: ImportedClass): string | undefined {
  for (const statement of tree.body) {
    if (statement.type !== "ImportDeclaration") continue;
    const specifier = nameOf(statement.source)!;
    const target = specifier.startsWith(".")
      ? existing(resolve(dirname(file), specifier), isTypeScript(file))
      : undefined;
    if (target !== imported.file) continue;
    const named = (statement.specifiers as SyntaxNode[]).find((one) =>
      imported.form === "named"
        ? nameOf(one.imported) === imported.name
        : one.type === "ImportDefaultSpecifier",
    );
    if (named !== undefined && statement.importKind !== "type") return nameOf(named.local);
  }
  return undefined;
}

function freeName(tree: SyntaxTree, name: string): string {
  const taken = new Set(tree.body.flatMap(declaredNames));
  if (!taken.has(name)) return name;
  for (let count = 2; ; count++) if (!taken.has(`${name}${count}`)) return `${name}${count}`;
}

function declaredNames(statement: SyntaxNode): (string | undefined)[] {
  if (statement.type === "ImportDeclaration") {
    return (statement.specifiers as SyntaxNode[]).map(({ local }) => nameOf(local));
  }
  if (statement.type === "ExportNamedDeclaration" && isNode(statement.declaration)) {
    return declaredNames(statement.declaration);
  }
  const declarators = (statement.declarations ?? []) as SyntaxNode[];
  const patterns = declarators.flatMap(({ id }) => ((id as SyntaxNode).properties ?? []) as SyntaxNode[]);
  return [
    nameOf(statement.id),
    ...declarators.map(({ id }) => nameOf(id)),
    ...patterns.map(({ value }) => nameOf(value)),
  ];
}

function importStatement(
  tree: SyntaxTree,
  file: string,
  { name, file: target, form }: ImportedClass,
  local: string,
): string {
  const style = styleOf(tree, file);
  const specifier = `${style.quote}${specifierOf(tree, file, target)}${style.quote}`;
  if (style.require) {
    const binding =
      form === "module.exports"
        ? local
        : `{ ${form === "default" ? "default" : name}${local === name && form === "named" ? "" : `: ${local}`} }`;
    return `const ${binding} = require(${specifier})${style.semicolon}`;
  }
  const binding = form === "named" ? `{ ${local === name ? name : `${name} as ${local}`} }` : local;
  return `import ${binding} from ${specifier}${style.semicolon}`;
}

interface ImportStyle {
  readonly quote: string;
  readonly semicolon: string;
  /** CommonJS JavaScript. */
  readonly require: boolean;
}

function styleOf({ body, source }: SyntaxTree, file: string): ImportStyle {
  const imports = body.filter(({ type }) => type === "ImportDeclaration");
  const like = importsOf(body).at(-1) ?? body.at(-1);
  const text = like === undefined ? "" : source.slice(like.start, like.end);
  return {
    quote: /["']/.exec(text)?.[0] ?? '"',
    semicolon: text === "" || text.endsWith(";") ? ";" : "",
    require: !isTypeScript(file) && imports.length === 0 && moduleFormat(file) === "commonjs",
  };
}

/** Import declarations, and `const x = require(...)` statements. */
function importsOf(body: readonly SyntaxNode[]): SyntaxNode[] {
  return body.filter(
    (statement) =>
      statement.type === "ImportDeclaration" ||
      ((statement.declarations ?? []) as SyntaxNode[]).some(({ init }) => requiredModule(init) !== undefined),
  );
}

/** The relative path, with the ending that the file's other relative imports have. */
function specifierOf(tree: SyntaxTree, file: string, target: string): string {
  const path = relative(dirname(file), target).replaceAll("\\", "/");
  const dotted = path.startsWith(".") ? path : `./${path}`;
  if (/\.[mc][jt]s$/.test(dotted)) return dotted.replace(/ts$/, "js");
  const ending = relativeEnding(tree) ?? (needsEnding(file) ? ".js" : "");
  const compiled = ending === ".ts" ? dotted : dotted.replace(/\.ts$/, ".js");
  return ending === "" ? compiled.replace(/\.js$/, "") : compiled;
}

function relativeEnding(tree: SyntaxTree): string | undefined {
  const specifiers = tree.body
    .map((statement) => nameOf(statement.source))
    .filter((one) => one?.startsWith("."));
  const last = specifiers.at(-1);
  return last === undefined ? undefined : (/\.[jt]s$/.exec(last)?.[0] ?? "");
}

/** Node's own resolution of ES modules needs an ending; a bundler's does not, and TypeScript is told which holds. */
function needsEnding(file: string): boolean {
  const resolution = projectOptions(file).tsconfig?.config.compilerOptions?.moduleResolution?.toLowerCase();
  return moduleFormat(file) === "module" && resolution !== "bundler";
}

/** After the last import; in a file without imports before its first statement that is no directive. */
function placed({ body, source }: SyntaxTree, statement: string): Edit {
  const last = importsOf(body).at(-1) ?? body.findLast((one) => typeof one.directive === "string");
  if (last !== undefined) return { at: lineEnd(source, last.end), text: `${lineBreak(source)}${statement}` };
  const at = /^#![^\n]*\n/.exec(source)?.[0].length ?? 0;
  return { at, text: `${statement}${lineBreak(source)}` };
}

import { readFileSync, writeFileSync } from "node:fs";
import { GodwitError } from "@godwit/engine";
import { displayPath } from "../loading/display-path.js";
import { expandGlobs } from "../loading/expand-globs.js";
import { isTypeScript } from "../loading/module-format.js";
import { compiledTwinPaths, sourceTwin } from "../loading/twins.js";
import { isNode, nameOf, parseTree, type SyntaxNode, type SyntaxTree } from "../syntax/tree.js";
import { constantText } from "./constant-text.js";
import { applyEdits } from "./edit.js";
import { type ExportForm, type ImportEdit, importClass } from "./import-edit.js";
import { appendItem } from "./list-edit.js";
import { findList } from "./options-object.js";

export interface RegisterOptions {
  /** The data source as it was named; the TypeScript file of a compiled one is edited. Absolute. */
  readonly dataSourceFile: string;
  readonly list: "migrations" | "entities";
  readonly className: string;
  /** The file that exports the class; it has been written. Absolute. */
  readonly classFile: string;
  /** Where relative glob patterns start. */
  readonly projectDirectory: string;
}

/** How a data source knows a class; `file` is the file that says so. */
export type Registered =
  | { readonly how: "added"; readonly file: string }
  | { readonly how: "matched"; readonly file: string; readonly glob: string }
  /** `advice` is what to add by hand. */
  | { readonly how: "not-registered"; readonly reason: string; readonly advice: string };

/**
 * Makes a class known to a data source: nothing to do where one of its glob patterns matches the file, else the class
 * is imported and added to the list, in the file's own layout. Where the text does not show a list it is left as it is.
 * Errors: FOLDER_NOT_WRITABLE.
 */
export function registerClass(options: RegisterOptions): Registered {
  const file = sourceTwin(options.dataSourceFile) ?? options.dataSourceFile;
  const source = readFileSync(file, "utf8");
  const tree = parseTree(file, source);
  const glob = matchingGlob(options, tree, file);
  if (glob !== undefined) return { how: "matched", file, glob };
  if (tree === undefined) return unreadable("it has a syntax error", undefined, options);
  const { className: name, classFile } = options;
  const imported = importClass(tree, file, { name, file: classFile, form: exportForm(classFile, name) });
  const found = findList(tree, options.list);
  if (found.found === "unreadable") return unreadable(found.reason, imported, options);
  if (found.found === "array" && names(found.array).includes(imported.local) && imported.edits.length === 0) {
    return { how: "added", file };
  }
  const list = found.found === "array" ? found.array : found.options;
  const item = found.found === "array" ? imported.local : `${options.list}: [${imported.local}]`;
  const edited = applyEdits(source, [...imported.edits, ...appendItem(source, list, item)]);
  if (parseTree(file, edited) === undefined) return unreadable("its layout is unusual", imported, options);
  rewrite(file, edited);
  return { how: "added", file };
}

/** The pattern, as it is written, that matches the class's file, seen from the data source or from its compiled twin. */
function matchingGlob(
  { list, classFile, projectDirectory: directory }: RegisterOptions,
  tree: SyntaxTree | undefined,
  file: string,
): string | undefined {
  const found = tree === undefined ? undefined : findList(tree, list);
  if (tree === undefined || found?.found !== "array") return undefined;
  const places = [file, ...compiledTwinPaths(file)];
  const element = (found.array.elements as (SyntaxNode | null)[]).find((one) => {
    const patterns = places
      .map((place) => constantText(one, tree, place))
      .filter((text) => text !== undefined);
    return expandGlobs([...new Set(patterns)], { directory, prefer: "source" }).includes(classFile);
  });
  return element == null ? undefined : (nameOf(element) ?? tree.source.slice(element.start, element.end));
}

function names(array: SyntaxNode): string[] {
  const elements = (array.elements as (SyntaxNode | null)[]).filter((one) => one?.type === "Identifier");
  return elements.map((element) => nameOf(element)).filter((name) => name !== undefined);
}

function exportForm(classFile: string, className: string): ExportForm {
  const body = parseTree(classFile, readFileSync(classFile, "utf8"))?.body ?? [];
  const isNamed = body.some(
    ({ type, declaration }) =>
      type === "ExportNamedDeclaration" && isNode(declaration) && nameOf(declaration.id) === className,
  );
  if (isNamed) return "named";
  const isDefault = body.some(({ type }) => type === "ExportDefaultDeclaration");
  return isDefault || isTypeScript(classFile) ? "default" : "module.exports";
}

function unreadable(reason: string, imported: ImportEdit | undefined, options: RegisterOptions): Registered {
  const name = imported?.local ?? options.className;
  const statement = imported?.statement ?? `import { ${name} } from "${displayPath(options.classFile)}";`;
  return { how: "not-registered", reason, advice: `${statement} and ${options.list}: [${name}]` };
}

function rewrite(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    const { message } = error as Error;
    throw new GodwitError(
      "FOLDER_NOT_WRITABLE",
      { path: displayPath(file), reason: message },
      { file },
      error,
    );
  }
}

import { hash as digest } from "node:crypto";
import { readFileSync } from "node:fs";
import { withoutTypes } from "../loading/compile.js";
import { FileCache } from "../loading/file-cache.js";
import { isTypeScript } from "../loading/module-format.js";
import { sourceTwin } from "../loading/twins.js";
import { nameOf, parseTree, type SyntaxNode } from "../syntax/tree.js";
import { timestampOf } from "./migration-name.js";
import { plainStatements } from "./module-form.js";
import { normalForm } from "./normal-form.js";

/** Changes with the rule of docs/formats.md ("migration hash"), and is part of each hash. */
export const hashVersion = "1";

/** Hashes of a project's migrations, remembered by their files' contents. */
export class MigrationHashes {
  private readonly cache: FileCache;

  constructor(projectDirectory: string) {
    this.cache = new FileCache(projectDirectory, "migration-hashes");
  }

  /**
   * The hash of what a migration class says: equal for a TypeScript file and its compiled twin, whatever its line
   * endings, comments and layout. Undefined where that cannot be told: no file, or code lowered below ES2017.
   */
  hash(className: string, file: string | undefined): string | undefined {
    if (file === undefined) return undefined;
    const written = sourceTwin(file) ?? file;
    const source = readFileSync(written, "utf8");
    const version = `${hashVersion}:${className}`;
    const text = this.cache.get(
      `${written}\0${className}`,
      source,
      version,
      () => migrationHash(written, source, className) ?? "",
    );
    return text === "" ? undefined : text;
  }

  flush(): void {
    this.cache.flush();
  }
}

/** The hash of one class of a file, not remembered (`MigrationHashes.hash`). */
export function migrationHash(file: string, source: string, className: string): string | undefined {
  const tree = isTypeScript(file)
    ? parseTree("module.js", withoutTypes(file, source))
    : parseTree(file, source);
  if (tree === undefined) return undefined;
  const form = normalForm(tree.body.filter((statement) => !isOtherMigration(statement, className)));
  if (form === undefined) return undefined;
  return digest("sha256", `${hashVersion}${JSON.stringify(form)}`, "base64url").slice(0, 32);
}

function isOtherMigration(statement: SyntaxNode, className: string): boolean {
  const [declared] = plainStatements(statement);
  const name = declared?.type.startsWith("Class") ? nameOf(declared.id) : undefined;
  return name !== undefined && name !== className && timestampOf(name) !== undefined;
}

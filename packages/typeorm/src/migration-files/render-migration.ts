import { migrationClassName } from "./migration-name.js";
import { prettySql } from "./pretty-sql.js";
import { escapeTemplate, singleQuoted } from "./template-literal.js";

/** What a migration file says. */
export interface MigrationContent {
  /** The name as given, without timestamp: `UserChanged`, `user-changed`. */
  readonly name: string;
  /** Milliseconds, 13 digits. */
  readonly timestamp: number;
  /** Statements without their closing semicolon, in the order they run. */
  readonly up: readonly string[];
  readonly down: readonly string[];
  /** The release of its package that brings the migration. */
  readonly release?: string | undefined;
  /** The flag that has to be on for it to run. */
  readonly featureFlag?: string | undefined;
  /** False for statements that cannot run inside a transaction. */
  readonly transaction?: boolean | undefined;
  /** Lines of a comment above the class. */
  readonly header?: readonly string[] | undefined;
}

/** The form of a migration file. */
export interface MigrationShape {
  readonly language: "ts" | "js";
  /** For JavaScript: `export class` or `module.exports =`. TypeScript is the same for both. */
  readonly esm?: boolean;
  /** SQL over several indented lines. */
  readonly pretty?: boolean;
}

/** The text of a migration file in TypeORM's form: TypeORM's own commands run it, and Godwit's. */
export function renderMigration(content: MigrationContent, shape: MigrationShape): string {
  const className = migrationClassName(content.name, content.timestamp);
  const lines = [
    ...imports[shape.language],
    "",
    ...comment(content.header ?? []),
    ...classHead(className, shape),
    ...properties(className, content),
    "",
    ...method("up", content.up, shape),
    "",
    ...method("down", content.down, shape),
    "}",
  ];
  return `${lines.join("\n")}\n`;
}

/** The file of a new migration: `src/migrations/UserChanged` gives `src/migrations/<timestamp>-UserChanged.ts`. */
export function migrationFile(path: string, timestamp: number, { language }: MigrationShape): string {
  const [, folder, name] = /^(.*[\\/])?([^\\/]+)$/.exec(path.replace(/\.[cm]?[jt]s$/, ""))!;
  return `${folder ?? ""}${timestamp}-${name}.${language}`;
}

const imports = {
  ts: [`import type { MigrationInterface, QueryRunner } from "typeorm";`],
  js: [
    "/**",
    " * @typedef {import('typeorm').MigrationInterface} MigrationInterface",
    " * @typedef {import('typeorm').QueryRunner} QueryRunner",
    " */",
  ],
} as const;

function comment(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(/\r\n|\r|\n/)).map((line) => `// ${line}`.trimEnd());
}

function classHead(className: string, { language, esm }: MigrationShape): string[] {
  if (language === "ts") return [`export class ${className} implements MigrationInterface {`];
  const head = esm ? `export class ${className} {` : `module.exports = class ${className} {`;
  return ["/**", " * @class", " * @implements {MigrationInterface}", " */", head];
}

function properties(className: string, { release, featureFlag, transaction }: MigrationContent): string[] {
  return [
    `    name = ${singleQuoted(className)}`,
    ...(release === undefined ? [] : [`    release = ${singleQuoted(release)}`]),
    ...(featureFlag === undefined ? [] : [`    featureFlag = ${singleQuoted(featureFlag)}`]),
    ...(transaction === undefined ? [] : [`    transaction = ${transaction}`]),
  ];
}

function method(name: "up" | "down", statements: readonly string[], shape: MigrationShape): string[] {
  const head =
    shape.language === "ts"
      ? [`    public async ${name}(queryRunner: QueryRunner): Promise<void> {`]
      : ["    /**", "     * @param {QueryRunner} queryRunner", "     */", `    async ${name}(queryRunner) {`];
  return [...head, ...statements.map((sql) => query(sql, shape.pretty ?? false)), "    }"];
}

function query(sql: string, pretty: boolean): string {
  const lines = pretty ? prettySql(sql, "    ") : [sql];
  if (lines.length === 1) return `        await queryRunner.query(\`${escapeTemplate(sql)}\`);`;
  const indented = lines.map((line) => `            ${escapeTemplate(line)}`.trimEnd());
  return ["        await queryRunner.query(`", ...indented, "        `);"].join("\n");
}

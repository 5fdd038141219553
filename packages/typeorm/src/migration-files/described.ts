import { readFileSync } from "node:fs";
import { FileCache } from "../loading/file-cache.js";
import { isTypeScript, moduleFormat } from "../loading/module-format.js";
import { sourceTwin } from "../loading/twins.js";
import { isNode, nameOf, parseTree, type SyntaxNode } from "../syntax/tree.js";
import { hashVersion, migrationHash } from "./migration-hash.js";

/** What a migration class says without being run. */
export interface DescribedClass {
  readonly className: string;
  readonly name?: string;
  readonly transaction?: boolean;
  readonly release?: string;
  readonly featureFlag?: string;
  readonly hash?: string;
}

/** Changes with what counts as plain. */
const version = `1:${hashVersion}`;

/**
 * Descriptions of files that hold migration classes and nothing else, remembered by the files' contents: a long history
 * need not be loaded to learn that all of it has been applied.
 */
export class Descriptions {
  private readonly cache: FileCache;

  constructor(projectDirectory: string) {
    this.cache = new FileCache(projectDirectory, "migrations");
  }

  /** The classes of a file, or undefined where only running the file tells them. */
  of(file: string): readonly DescribedClass[] | undefined {
    const twin = sourceTwin(file);
    if (!isTypeScript(file) && (moduleFormat(file) !== "module" || twin !== undefined)) return undefined;
    const source = readFileSync(file, "utf8");
    const text = this.cache.get(file, source, version, () => JSON.stringify(describe(file, source) ?? null));
    return (JSON.parse(text) as readonly DescribedClass[] | null) ?? undefined;
  }

  flush(): void {
    this.cache.flush();
  }
}

/** Undefined: something in the module acts when it is loaded, or cannot be told from its text. */
function describe(file: string, source: string): readonly DescribedClass[] | undefined {
  const statements = parseTree(file, source)?.body.filter((statement) => !isInert(statement));
  const classes = statements?.map(plainClass);
  if (classes === undefined || !classes.every((one) => one !== undefined)) return undefined;
  return classes.map((one) => {
    const hash = migrationHash(file, source, one.className);
    return hash === undefined ? one : { ...one, hash };
  });
}

/** Types, and TypeORM's own names: it is loaded in any case. */
function isInert({ type, importKind, source }: SyntaxNode): boolean {
  if (type === "TSInterfaceDeclaration" || type === "TSTypeAliasDeclaration") return true;
  return type === "ImportDeclaration" && (importKind === "type" || nameOf(source) === "typeorm");
}

function plainClass({ type, declaration }: SyntaxNode): DescribedClass | undefined {
  if (type !== "ExportNamedDeclaration" || !isNode(declaration) || declaration.type !== "ClassDeclaration") {
    return undefined;
  }
  const className = nameOf(declaration.id);
  const { superClass, abstract, decorators, body } = declaration as unknown as ClassDeclaration;
  if (className === undefined || superClass != null || abstract === true || decorators?.length)
    return undefined;
  const members = body.body.map(plainMember);
  if (!members.every((member) => member !== undefined)) return undefined;
  const values = new Map(members);
  const fits =
    values.get("up") === method &&
    values.get("down") === method &&
    Object.entries(told).every(([name, kind]) => [kind, "undefined"].includes(typeof values.get(name)));
  if (!fits) return undefined;
  return { className, ...Object.fromEntries(Object.keys(told).map((name) => [name, values.get(name)])) };
}

interface ClassDeclaration {
  readonly superClass: unknown;
  readonly abstract?: boolean;
  readonly decorators?: readonly unknown[];
  readonly body: { readonly body: readonly SyntaxNode[] };
}

/** The properties that are read of an instance. */
const told = { name: "string", transaction: "boolean", release: "string", featureFlag: "string" } as const;

const method = Symbol("method");

/** A method, or a field that starts as a constant; undefined for whatever runs code of its own. */
function plainMember(member: SyntaxNode): readonly [name: string, value: unknown] | undefined {
  const { type, kind, computed, decorators, static: isStatic, key, value } = member as unknown as Member;
  const name = nameOf(key);
  if (name === undefined || computed || isStatic || decorators?.length) return undefined;
  if (type === "MethodDefinition") return kind === "method" ? [name, method] : undefined;
  if (type !== "PropertyDefinition") return undefined;
  if (value == null) return [name, undefined];
  return isConstant(value) ? [name, value.value] : undefined;
}

interface Member {
  readonly type: string;
  readonly kind?: string;
  readonly computed?: boolean;
  readonly static?: boolean;
  readonly decorators?: readonly unknown[];
  readonly key: unknown;
  readonly value: unknown;
}

function isConstant(value: unknown): value is SyntaxNode {
  return (
    isNode(value) && value.type === "Literal" && ["string", "boolean", "number"].includes(typeof value.value)
  );
}

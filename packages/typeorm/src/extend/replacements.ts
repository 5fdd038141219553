import { ExtensionError } from "./extension-error.js";
import { type ClassTarget, inheritanceTree, type Storage, type TableArgs, type Target } from "./storage.js";

/** How a class name and a given table name become a table's name: TypeORM's naming strategy. */
export type TableNamer = (className: string, givenName: string | undefined) => string;

/** One entity that takes the place of those it extends. */
export interface Replacement {
  readonly entity: ClassTarget;
  /** The classes it stands for, nearest first: a plugin's, then the core's that the plugin extended. */
  readonly replaced: readonly ClassTarget[];
  /** The entity's table with every option it does not set itself taken from what it replaces. */
  readonly table: TableArgs;
}

/**
 * Which of the entities take the place of one they extend: those with the same table, which is the table named alike
 * by both, or an unnamed one of a class with the same name. An entity that extends another under a table of its own
 * is TypeORM's concrete table inheritance and left alone.
 */
export function findReplacements(
  entities: ReadonlySet<ClassTarget>,
  storage: Storage,
  tableName: TableNamer,
): readonly Replacement[] {
  const tables = tablesByClass(storage);
  const found = [...entities]
    .map((entity) => replacementBy(entity, tables, tableName))
    .filter((replacement) => replacement !== undefined);
  const outermost = found.filter(({ entity }) => !found.some(({ replaced }) => replaced.includes(entity)));
  refuseConflicts(outermost);
  return outermost;
}

type Tables = ReadonlyMap<Target, readonly TableArgs[]>;

function tablesByClass({ tables }: Storage): Tables {
  const byClass = new Map<Target, TableArgs[]>();
  for (const table of tables) byClass.set(table.target, [...(byClass.get(table.target) ?? []), table]);
  return byClass;
}

function replacementBy(entity: ClassTarget, tables: Tables, tableName: TableNamer): Replacement | undefined {
  const bases = inheritanceTree(entity)
    .slice(1)
    .filter((base) => ownTable(base, tables) !== undefined);
  const own = ownTable(entity, tables);
  if (own === undefined) {
    if (bases[0] === undefined || tables.has(entity)) return undefined;
    throw new ExtensionError("EXTENSION_WITHOUT_ENTITY", { entity: entity.name, base: bases[0].name });
  }
  const inherited = bases[0] === undefined ? undefined : replacementBy(bases[0], tables, tableName);
  const base = bases[0] === undefined ? undefined : (inherited?.table ?? ownTable(bases[0], tables));
  if (base === undefined || !sameTable(own, base, tableName)) return undefined;
  return {
    entity,
    replaced: [bases[0]!, ...(inherited?.replaced ?? [])],
    table: { ...base, ...definedOnly(own) },
  };
}

/** Types of tables that one class can have for itself: a child in single table inheritance has not. */
const ownTypes = new Set(["regular", "closure", "view"]);

function ownTable(target: ClassTarget, tables: Tables): TableArgs | undefined {
  return tables.get(target)?.find((table) => ownTypes.has(table.type));
}

function sameTable(own: TableArgs, base: TableArgs, tableName: TableNamer): boolean {
  const [ownClass, baseClass] = [own.target as ClassTarget, base.target as ClassTarget];
  const given = own.name ?? (ownClass.name === baseClass.name ? base.name : undefined);
  return (
    tableName(ownClass.name, given) === tableName(baseClass.name, base.name) &&
    (own.schema ?? base.schema) === base.schema &&
    (own.database ?? base.database) === base.database
  );
}

function definedOnly(table: TableArgs): TableArgs {
  return Object.fromEntries(
    Object.entries(table).filter(([, value]) => value !== undefined),
  ) as unknown as TableArgs;
}

function refuseConflicts(replacements: readonly Replacement[]): void {
  const by = new Map<ClassTarget, ClassTarget>();
  for (const { entity, replaced } of replacements) {
    for (const base of replaced) {
      const other = by.get(base);
      if (other !== undefined) {
        throw new ExtensionError("EXTENSION_CONFLICT", {
          entity: describe(entity, base),
          others: describe(other, base),
        });
      }
      by.set(base, entity);
    }
  }
}

function describe(entity: ClassTarget, base: ClassTarget): string {
  const path = inheritanceTree(entity);
  return path
    .slice(0, path.indexOf(base) + 1)
    .map(({ name }) => name)
    .join(" extends ");
}

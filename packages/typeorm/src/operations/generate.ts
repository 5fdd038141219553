import {
  alignment,
  applyRenames,
  asCanonical,
  type CanonicalSchema,
  canonicalise,
  completeSchema,
  type DropAllowance,
  type ExpressionCache,
  equalUnderOtherNames,
  groupStatements,
  ident,
  type NeededObject,
  type Plan,
  type PlannedStatement,
  type PlanOptions,
  type Proof,
  planChanges,
  provePlan,
  type Rename,
  type RenameQuestion,
  renamedSchema,
  resolveRenames,
  type Schema,
  type SchemaObject,
  type Scratch,
  type ScratchProvider,
  type Session,
} from "@godwit/engine";
import type { DataSource } from "typeorm";
import { entityCoverage } from "../schema/coverage.js";
import type { Declaration } from "../schema/declaration.js";
import { declaredSchema } from "../schema/declared-schema.js";
import { inWordsOf } from "../schema/wording.js";
import type { DataConflict } from "./conflicts/conflict.js";
import { dataConflicts } from "./conflicts/data-conflicts.js";
import { annotatedRenames } from "./generate/annotated.js";
import { bookkeepingObjects } from "./generate/bookkeeping.js";
import { alignOwnedNames } from "./generate/generated-names.js";
import { metadataChanges } from "./generate/metadata-rows.js";
import { decideOwnership, type WithheldDrop } from "./generate/ownership.js";
import {
  decideNames,
  directRenames,
  openRenames,
  renamedColumns,
  renamesOf,
  restored,
  reversed,
} from "./generate/renames.js";
import { migratedObjects } from "./generate/replay.js";
import { readTarget, readWords, type Target } from "./generate/target.js";
import { keepingExtensions, lostOnTheWayBack, mappedBack, restorable } from "./generate/way-back.js";

export interface GenerateOptions {
  /** The project's data source; its metadata must have been built, it need not be connected. */
  readonly dataSource: DataSource;
  /** A session of the database to compare with: the target, or one in which the migrations were replayed. */
  readonly session: Session;
  readonly scratch: ScratchProvider;
  readonly cache?: ExpressionCache | undefined;
  /** Answers `old=new` to the questions about renames. */
  readonly renames?: readonly string[];
  /** Tables and columns that may be dropped. */
  readonly allowDrop?: DropAllowance;
  /** Prefer what lets readers and writers through to what fits one transaction. */
  readonly online?: boolean;
  /** False leaves out the rehearsal. */
  readonly prove?: boolean;
  /** By type: values of an enum that go, and what rows that hold them get instead. */
  readonly valueMappings?: PlanOptions["valueMappings"];
  /**
   * Runs the project's migrations in an empty database of the scratch server, to tell what they made from what others
   * made; called only where the names of undeclared objects do not tell.
   */
  readonly replay?: ((scratch: Scratch) => Promise<void>) | undefined;
}

/** A migration that brings the database to what the entities declare, and back. */
export interface Generated {
  readonly up: Plan;
  readonly down: Plan;
  /** What the rehearsal in a scratch database showed; undefined where none was asked for, or no object changes. */
  readonly proof: Proof | undefined;
  /** Tables and columns that go while others come: renamed, or dropped? Nothing may be written before each is answered. */
  readonly renameQuestions: readonly RenameQuestion[];
  /** Drops that need a word and do not have it: they are left out. */
  readonly withheld: readonly WithheldDrop[];
  /** Drops left out because something that nobody declares needs the object. */
  readonly needed: readonly NeededObject[];
  /** What nobody declares and no migration made: it stays as it is. */
  readonly leftAlone: readonly SchemaObject[];
  /** Rows that the migration would fail on. New NOT NULL columns are not among them. */
  readonly conflicts: readonly DataConflict[];
  /** What the way back cannot bring back, a line each, for the file. */
  readonly lost: readonly string[];
  readonly origins: Declaration["origins"];
}

/**
 * Compares the entities of a data source with a database and plans the migration between them. Given renames are applied
 * to the database's side first; names that nobody declared are aligned with those the database has, so that an equal
 * object is the same object; PostgreSQL prints what is declared; what entities cannot say, and what is not the project's,
 * is taken from the database. What is left is the difference. The session is left in a transaction that only reads.
 */
export async function generate(options: GenerateOptions): Promise<Generated> {
  const target = await readTarget(options.session);
  const declaration = declaredSchema(options.dataSource, target.names);
  const coverage = entityCoverage({ indexMethods: declaresIndexMethods(options.dataSource) });
  const answered = resolveRenames(options.renames ?? [], {
    previous: target.schema,
    next: declaration.schema,
  });
  const given = [...answered, ...annotatedRenames(declaration, target.schema, answered)];
  const underway = applyRenames(target.schema, given);
  const columns = renamedColumns(given, underway);
  const owned = alignOwnedNames(declaration, underway, columns);
  const first = directRenames(
    [...given, ...owned.renames],
    target.schema,
    applyRenames(underway, owned.renames),
  );
  const live = await renamedSchema(target.schema, first, { scratch: options.scratch, major: target.major });
  const printed = await canonicalise(owned.schema, {
    live,
    scratch: options.scratch,
    cache: options.cache,
    searchPath: target.searchPath,
    settings: target.settings,
    major: target.major,
  });
  const names = decideNames(
    equalUnderOtherNames(printed, live, coverage),
    declaration.generatedNames,
    columns,
  );
  const declared = applyRenames(printed, alignment(names.kept));
  const named = applyRenames(live, renamesOf(names.renamed));
  const sides = { declared, live: named };
  const ownership = await decideOwnership(
    sides,
    coverage,
    {
      bookkeeping: bookkeepingObjects(options.dataSource, named),
      unmanaged: declaration.unmanaged,
      migrated: options.replay && (() => migratedObjects(options, given)),
    },
    options.allowDrop ?? [],
  );
  const { next, needed } = completeSchema(declared, named, coverage, ownership.drops);
  const wanted = [...given, ...owned.renames, ...renamesOf(names.renamed)];
  const plans = await planBothWays(
    target,
    { renamed: named, next },
    directRenames(wanted, target.schema, named, next),
    applyRenames(asCanonical(owned.schema), alignment(names.kept)),
    options,
  );
  const { withheld, leftAlone } = ownership;
  const conflicts = await dataConflicts(
    options.session,
    plans.up.changes,
    { previous: target.schema, renamed: named },
    options.valueMappings,
  );
  const rows = await metadataChanges(target, next, declaration.metadataRows, options.dataSource);
  return {
    ...plans,
    up: extended(plans.up, rows.up),
    down: extended(plans.down, rows.down),
    renameQuestions: openRenames(sides, ownership),
    withheld,
    needed,
    leftAlone,
    conflicts,
    lost: lostOnTheWayBack(plans.up.changes),
    origins: declaration.origins,
  };
}

function extended(plan: Plan, more: readonly PlannedStatement[]): Plan {
  if (more.length === 0) return plan;
  const statements = [...plan.statements, ...more];
  return { ...plan, statements, groups: groupStatements(statements) };
}

interface Ends {
  /** The database once the renames have run. */
  readonly renamed: CanonicalSchema;
  readonly next: CanonicalSchema;
}

async function planBothWays(
  target: Target,
  { renamed, next }: Ends,
  renames: readonly Rename[],
  words: Schema,
  { valueMappings, online, prove, scratch }: GenerateOptions,
): Promise<Pick<Generated, "up" | "down" | "proof">> {
  const { major, searchPath, schema: previous } = target;
  const common = { major, defaultSchema: target.names.currentSchema, online: online ?? false };
  if (next === renamed && renames.length === 0) {
    const nothing = planChanges({ previous: renamed, next }, common);
    return { up: nothing, down: nothing, proof: undefined };
  }
  const mappings = valueMappings === undefined ? {} : { valueMappings };
  const written = inWordsOf(words, next.objects.values());
  const up = planChanges({ previous, next }, { ...common, ...mappings, renames, renamed, written });
  const back = valueMappings === undefined ? {} : { valueMappings: mappedBack(valueMappings, previous) };
  const down = await planBack(target, { renamed, next }, renames, { ...common, ...back });
  if (prove === false) return { up, down, proof: undefined };
  const ends = { previous: restorable(previous), next };
  return { up, down, proof: await provePlan(ends, up, { scratch, major, down, searchPath }) };
}

/** The way back. Where it would name the current schema, what it restores is read again as somebody would write it. */
async function planBack(
  target: Target,
  { renamed, next }: Ends,
  renames: readonly Rename[],
  common: PlanOptions & { readonly defaultSchema: string },
): Promise<Plan> {
  const back = reversed(renames);
  const from = restored(applyRenames(next, back), { previous: target.schema, renamed, next });
  const pair = { previous: next, next: keepingExtensions(restorable(target.schema), next) };
  const plan = planChanges(pair, { ...common, renames: back, renamed: from });
  const qualified = `${ident(common.defaultSchema)}.`;
  if (!plan.statements.some(({ sql }) => sql.includes(qualified))) return plan;
  const written = inWordsOf(await readWords(target), target.schema.objects.values());
  return planChanges(pair, { ...common, renames: back, renamed: from, written });
}

/** The method of an index is an option since TypeORM 1, which also gave metadata a `dataSource`. */
function declaresIndexMethods({ entityMetadatas }: DataSource): boolean {
  return entityMetadatas.some((metadata) => "dataSource" in metadata);
}

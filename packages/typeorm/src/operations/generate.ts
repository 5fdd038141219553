import {
  alignment,
  applyRenames,
  asCanonical,
  type ChooseFill,
  canonicalise,
  completeSchema,
  type DataConflict,
  type DropAllowance,
  type ExpressionCache,
  equalUnderOtherNames,
  followColumns,
  groupStatements,
  type NeededObject,
  objectRenames,
  openQuestions,
  originalsOf,
  type Plan,
  type PlannedStatement,
  type PlanOptions,
  type Proof,
  type RenameQuestion,
  renamedSchema,
  resolveMappings,
  type SchemaObject,
  type Scratch,
  type ScratchProvider,
  type Session,
  type UnfilledColumn,
  valueRenames,
} from "@godwit/engine";
import { entityCoverage } from "../schema/coverage.js";
import type { Declaration } from "../schema/declaration.js";
import type { DeclaredEntities } from "../schema/declared-entities.js";
import { annotatedRenames } from "./generate/annotated.js";
import { annotatedValues } from "./generate/annotated-values.js";
import { bookkeepingObjects } from "./generate/bookkeeping.js";
import { alignOwnedNames } from "./generate/generated-names.js";
import { metadataChanges } from "./generate/metadata-rows.js";
import { decideOwnership, type WithheldDrop } from "./generate/ownership.js";
import { planBothWays } from "./generate/plan-both-ways.js";
import { decideNames, directRenames, openRenames, renamedColumns, renamesOf } from "./generate/renames.js";
import { migratedObjects } from "./generate/replay.js";
import { readTarget } from "./generate/target.js";
import { lostOnTheWayBack } from "./generate/way-back.js";

export interface GenerateOptions {
  readonly entities: DeclaredEntities;
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
  /** What rows get in columns that are, or become, NOT NULL. */
  readonly fill?: ChooseFill | undefined;
  /**
   * Runs the project's migrations in an empty database of the scratch server, to tell what they made from what others
   * made; called only where the names of undeclared objects do not tell. False where they cannot be run from nothing.
   */
  readonly replay?: ((scratch: Scratch) => Promise<boolean>) | undefined;
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
  /** Rows that the migration would fail on. */
  readonly conflicts: readonly DataConflict[];
  /** Columns that are, or become, NOT NULL, with rows that nobody said a value for. */
  readonly required: readonly UnfilledColumn[];
  /** What was asked of the rows and not answered in time, a sentence each. */
  readonly uncounted: readonly string[];
  /** What the way back cannot bring back, a line each, for the file. */
  readonly lost: readonly string[];
  readonly origins: Declaration["origins"];
}

/**
 * Compares the entities of a project with a database and plans the migration between them. Given renames are applied
 * to the database's side first; names that nobody declared are aligned with those the database has, so that an equal
 * object is the same object; PostgreSQL prints what is declared; what entities cannot say, and what is not the project's,
 * is taken from the database. What is left is the difference. The session is left in a transaction that only reads.
 */
export async function generate(options: GenerateOptions): Promise<Generated> {
  const target = await readTarget(options.session);
  const declaration = await options.entities.declare(target.names);
  const coverage = entityCoverage(options.entities);
  const { renames: answered, rest } = objectRenames(options.renames ?? [], {
    previous: target.schema,
    next: declaration.schema,
  });
  const given = [...answered, ...annotatedRenames(declaration, target.schema, answered)];
  const underway = applyRenames(target.schema, given);
  const columns = renamedColumns(given, underway);
  const owned = alignOwnedNames(declaration, underway, columns);
  const aligned = applyRenames(underway, owned.renames);
  const typesNamed = { previous: aligned, next: owned.schema };
  const answeredValues = valueRenames(rest, typesNamed, originalsOf(target.schema, aligned));
  const values = [...answeredValues, ...annotatedValues(declaration, typesNamed, answeredValues)];
  const first = directRenames([...given, ...owned.renames, ...values], target.schema, aligned);
  const live = await renamedSchema(target.schema, first, { scratch: options.scratch, major: target.major });
  const valueMappings = resolveMappings(options.valueMappings ?? new Map(), {
    previous: live,
    next: owned.schema,
  });
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
      bookkeeping: bookkeepingObjects(options.entities.tables, named),
      unmanaged: declaration.unmanaged,
      migrated: options.replay && (() => migratedObjects(options, given)),
    },
    options.allowDrop ?? [],
  );
  const complete = completeSchema(declared, named, coverage, ownership.drops);
  const { scratch, cache } = options;
  const printing = { scratch, cache, major: target.major };
  const next = await followColumns({ previous: named, next: complete.next }, printing);
  const wanted = [...given, ...owned.renames, ...values, ...renamesOf(names.renamed)];
  const { filled, conflicts, required, uncounted, ...plans } = await planBothWays(
    target,
    { renamed: named, next },
    directRenames(wanted, target.schema, named, next),
    applyRenames(asCanonical(owned.schema), alignment(names.kept)),
    { ...options, valueMappings },
  );
  const { withheld, leftAlone } = ownership;
  const rows = await metadataChanges(target, next, declaration.metadataRows, options.entities.tables);
  return {
    ...plans,
    up: extended(plans.up, rows.up),
    down: extended(plans.down, rows.down),
    renameQuestions: openQuestions(openRenames(sides, ownership), {
      allowed: options.allowDrop ?? [],
      valueMappings,
    }),
    withheld,
    needed: complete.needed,
    leftAlone,
    conflicts,
    required,
    uncounted,
    lost: lostOnTheWayBack(plans.up.changes, filled, valueMappings),
    origins: declaration.origins,
  };
}

function extended(plan: Plan, more: readonly PlannedStatement[]): Plan {
  if (more.length === 0) return plan;
  const statements = [...plan.statements, ...more];
  return { ...plan, statements, groups: groupStatements(statements) };
}

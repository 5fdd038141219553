import { compareSchemas } from "../diff/compare.js";
import { applyRenames } from "../diff/passes/apply-renames.js";
import { chooseIndexesAgain } from "../diff/passes/choose-indexes-again.js";
import { decideRecreation } from "../diff/passes/decide-recreation.js";
import { grantColumnsAgain } from "../diff/passes/grant-columns-again.js";
import { handOverPrivileges } from "../diff/passes/hand-over-privileges.js";
import { handOverSequences } from "../diff/passes/hand-over-sequences.js";
import { keepBaseTypes } from "../diff/passes/keep-base-types.js";
import { keepOwnSettings } from "../diff/passes/keep-own-settings.js";
import { keepSequencesApart } from "../diff/passes/keep-sequences-apart.js";
import { dropWithParents, leaveToParents } from "../diff/passes/leave-to-parents.js";
import { letGoOfRows } from "../diff/passes/let-go-of-rows.js";
import { loosenDefaults } from "../diff/passes/loosen-defaults.js";
import { loosenSequences } from "../diff/passes/loosen-sequences.js";
import { makeShells } from "../diff/passes/make-shells.js";
import { overrideDefaultPrivileges } from "../diff/passes/override-default-privileges.js";
import { passOnAgain } from "../diff/passes/pass-on-again.js";
import { rejoinParents } from "../diff/passes/rejoin-parents.js";
import { rejoinTypes } from "../diff/passes/rejoin-types.js";
import { remakeCallers } from "../diff/passes/remake-callers.js";
import { remakeHeldDomains } from "../diff/passes/remake-held-domains.js";
import { replaceTables } from "../diff/passes/replace-tables.js";
import { alterColumnsOfReplacedTypes } from "../diff/passes/replace-types.js";
import { settleNotNulls } from "../diff/passes/settle-not-nulls.js";
import { spreadRecreation } from "../diff/passes/spread-recreation.js";
import { takeOverIndexes } from "../diff/passes/take-over-indexes.js";
import type { ValueMappings } from "../diff/renames/mappings.js";
import { kindOf } from "../kinds/index.js";
import type { Change, Rename } from "../model/change.js";
import type { Fills } from "../model/fill.js";
import type { ObjectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";
import type { Pair } from "../model/pair.js";
import type { CanonicalSchema, Schema } from "../model/schema.js";
import type { Statement } from "../model/statement.js";
import { renderContext } from "../render/context.js";
import { groupStatements, type StatementGroup } from "./groups.js";
import { orderedStatements } from "./ordered-statements.js";
import { type Step } from "./steps.js";
import { untangled } from "./swapped-names.js";

export interface PlanOptions {
  /** Major version of the server the plan is for. */
  readonly major: number;
  /** Names in this schema are written without it. */
  readonly defaultSchema?: string | undefined;
  readonly renames?: readonly Rename[];
  /** The previous side after the renames, its expressions as PostgreSQL prints them then (`renamedSchema`). */
  readonly renamed?: CanonicalSchema | undefined;
  /** Objects with their SQL as somebody wrote it: what makes or alters one of them says it in these words. */
  readonly written?: ReadonlyMap<ObjectId, SchemaObject>;
  /** True where the next side says who may do what: new objects then lose what default privileges give them besides. */
  readonly declaresPrivileges?: boolean;
  /** Prefer what lets readers and writers through to what fits one transaction. */
  readonly online?: boolean;
  /** What rows get in place of enum values that go. */
  readonly valueMappings?: ValueMappings;
  /** What the rows there are get in columns that are, or become, NOT NULL. */
  readonly fills?: Fills;
}

/** What brings one schema to another: the changes, and their statements in an order that works. */
export interface Plan {
  readonly changes: readonly Change[];
  readonly statements: readonly PlannedStatement[];
  /** The same statements, cut where a commit is needed in between. */
  readonly groups: readonly StatementGroup[];
}

/** A statement and the change it belongs to. */
export interface PlannedStatement extends Statement {
  readonly operation: Step["operation"];
  readonly object: ObjectId;
  /** True where it runs functions that look up names under the caller's search_path. */
  readonly callersPath?: boolean;
}

/**
 * The whole engine between two schemas. Renames are applied to the previous side first, so that from here on a name means
 * the same thing on both. `compareSchemas` matches objects by identity and lists what differs; the passes decide what
 * cannot be altered in place and what has to be made anew with it. Each change becomes steps (drop, create, alter, rename,
 * attach), some folded into others; dependencies of both sides make a graph of them, and its topological order, with ties
 * broken by kind and name, is the plan.
 */
export function planChanges(pair: Pair<CanonicalSchema>, options: PlanOptions): Plan {
  const renames = options.renames ?? [];
  const compared = { previous: options.renamed ?? applyRenames(pair.previous, renames), next: pair.next };
  const differences = settleNotNulls(takeOverIndexes(compareSchemas(compared), compared), compared);
  if (differences.length === 0 && renames.length === 0) return { changes: [], statements: [], groups: [] };
  const plain = renderContext(options);
  const own = keepOwnSettings(leaveToParents(differences, compared), differences, compared);
  const decided = remakeHeldDomains(makeShells(decideRecreation(own, plain), compared), compared);
  const retyped = alterColumnsOfReplacedTypes(decided, compared);
  const remade = remakeCallers(letGoOfRows(replaceTables(retyped, compared), compared), compared);
  // A type that is made anew changes the columns of children, too.
  const rejoined = rejoinTypes(spreadRecreation(remade, compared), compared);
  const left = keepOwnSettings(leaveToParents(rejoined, compared), rejoined, compared);
  const spread = keepBaseTypes(rejoinParents(left, compared));
  const loosened = loosenDefaults(chooseIndexesAgain(spread, compared), compared);
  const complete = handOverPrivileges(
    dropWithParents(
      keepSequencesApart(handOverSequences(loosenSequences(loosened), compared), compared),
      compared,
    ),
    compared,
  );
  const overridden =
    options.declaresPrivileges === true
      ? overrideDefaultPrivileges(complete, compared)
      : { changes: complete, next: compared.next };
  const aligned = { previous: compared.previous, next: overridden.next };
  const { aside, renames: untangledRenames } = untangled(renames);
  const changes = passOnAgain(grantColumnsAgain(overridden.changes, aligned), aligned);
  const ordered = renames.length === 0 ? changes : [...untangledRenames, ...changes];
  const statements = [
    ...asideStatements(aside, options),
    ...orderedStatements(inWords(ordered, options.written), aligned, options),
  ];
  return {
    changes: renames.length === 0 ? changes : [...renames, ...changes],
    statements,
    groups: groupStatements(statements),
  };
}

/** What steps aside does so before anything else, under the names that all have then. */
function asideStatements(aside: readonly Rename[], options: PlanOptions): PlannedStatement[] {
  const context = renderContext(options);
  return aside.flatMap((rename) =>
    kindOf(rename.previous)
      .rename(rename, context)
      .map((statement) => ({ ...statement, operation: "rename" as const, object: rename.previous.id })),
  );
}

/** The changes to objects as they were written. */
function inWords(changes: readonly Change[], written: PlanOptions["written"] = new Map()): readonly Change[] {
  if (written.size === 0) return changes;
  return changes.map((change) => {
    const next = change.type === "drop" || change.type === "rename" ? undefined : written.get(change.next.id);
    return next === undefined ? change : ({ ...change, next } as Change);
  });
}

/** The statements that make a schema from nothing, in order. Declared schemas too: nothing is compared. */
export function creationStatements(schema: Schema, options: PlanOptions): readonly PlannedStatement[] {
  const changes = [...schema.objects.values()].map((next): Change => ({ type: "create", next }));
  const empty: Schema = { objects: new Map(), dependencies: new Map() };
  return orderedStatements(changes, { previous: empty, next: schema }, options);
}

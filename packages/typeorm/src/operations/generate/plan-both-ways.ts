import {
  applyRenames,
  type CanonicalSchema,
  chosenFills,
  type DataConflict,
  type Fills,
  filledSchema,
  ident,
  type Plan,
  type PlanOptions,
  type Proof,
  planChanges,
  provePlan,
  type Rename,
  type RequiredColumn,
  rowsInTheWay,
  type Schema,
  type UnfilledColumn,
} from "@godwit/engine";
import { inWordsOf } from "../../schema/wording.js";
import type { GenerateOptions } from "../generate.js";
import { restored, reversed } from "./renames.js";
import { readWords, type Target } from "./target.js";
import { keepingExtensions, mappedBack, restorable } from "./way-back.js";

/** The plans of a migration and what was found about the rows. */
export interface PlannedWays {
  readonly up: Plan;
  readonly down: Plan;
  readonly proof: Proof | undefined;
  readonly conflicts: readonly DataConflict[];
  readonly uncounted: readonly string[];
  /** Columns that rows still lack a value for. */
  readonly required: readonly UnfilledColumn[];
  /** Columns that rows get a value in. */
  readonly filled: readonly RequiredColumn[];
}

interface Ends {
  /** The database once the renames have run. */
  readonly renamed: CanonicalSchema;
  readonly next: CanonicalSchema;
}

/** Plans there, asks what the rows say to it, plans again with the values that somebody named, plans back, and rehearses. */
export async function planBothWays(
  target: Target,
  { renamed, next: wanted }: Ends,
  renames: readonly Rename[],
  words: Schema,
  { valueMappings, online, prove, scratch, fill }: GenerateOptions,
): Promise<PlannedWays> {
  const { major, searchPath, schema: previous } = target;
  const common = { major, defaultSchema: target.names.currentSchema, online: online ?? false };
  if (wanted === renamed && renames.length === 0) {
    const nothing = planChanges({ previous: renamed, next: wanted }, common);
    return {
      up: nothing,
      down: nothing,
      proof: undefined,
      conflicts: [],
      required: [],
      uncounted: [],
      filled: [],
    };
  }
  const mappings = valueMappings === undefined ? {} : { valueMappings };
  const planUp = (next: CanonicalSchema, fills: Fills) => {
    const written = inWordsOf(words, next.objects.values());
    return planChanges({ previous, next }, { ...common, ...mappings, renames, renamed, written, fills });
  };
  const plain = planUp(wanted, new Map());
  const schemas = { previous, renamed, next: wanted, major };
  const rows = await rowsInTheWay(target.session, plain.changes, schemas, valueMappings);
  const { fills, filled, required } = chosenFills(rows.required, fill);
  const next = filledSchema(wanted, fills);
  const up = fills.size === 0 ? plain : planUp(next, fills);
  const back = valueMappings === undefined ? {} : { valueMappings: mappedBack(valueMappings, previous) };
  const down = await planBack(target, { renamed, next }, renames, { ...common, ...back });
  const { conflicts, uncounted } = rows;
  const found = { up, down, conflicts, required, uncounted, filled };
  if (prove === false) return { ...found, proof: undefined };
  const ends = { previous: restorable(previous), next };
  return { ...found, proof: await provePlan(ends, up, { scratch, major, down, searchPath }) };
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

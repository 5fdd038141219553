import { followColumns } from "../../canonical/kept-views.js";
import { settle } from "../../canonical/settle.js";
import { withholdAttributes } from "../../diff/drops/attributes.js";
import { type DropAllowance, type WithheldDrop, withholdDrops } from "../../diff/drops/withhold.js";
import { type RenameQuestion, renameQuestions } from "../../diff/renames/candidates.js";
import { resolveMappings, type ValueMappings } from "../../diff/renames/mappings.js";
import { openQuestions } from "../../diff/renames/open-questions.js";
import { GodwitError } from "../../errors/godwit-error.js";
import type { Fills } from "../../model/fill.js";
import type { Pair } from "../../model/pair.js";
import type { CanonicalSchema } from "../../model/schema.js";
import { type Plan, planChanges } from "../../plan/plan.js";
import type { DataConflict } from "../../rows/conflict.js";
import type { UnfilledColumn } from "../../rows/data-conflicts.js";
import { type ChooseFill, chosenFills, filledSchema } from "../../rows/fill.js";
import { type Proof, provePlan } from "../../scratch/prove.js";
import { type ScratchPlaces, scratchProvider } from "../../scratch/provider.js";
import type { ScratchProvider } from "../../scratch/scratch.js";
import { type SchemaSource, type SourceSchema, takenOver } from "../../source/source.js";
import { alignNames } from "./align.js";
import { askRows } from "./ask-rows.js";
import { dropsInTheWay, planBeside } from "./drops-in-the-way.js";
import { keepVersions } from "./extension-versions.js";
import { withoutJournal } from "./journal.js";
import { keepNotNullNames } from "./not-null-names.js";
import { settleOwners } from "./owners.js";
import { keepPopulation } from "./population.js";
import { type Scope, withinScope } from "./scope.js";
import { planScript } from "./script.js";

export interface DiffOptions {
  /** What is to change. */
  readonly from: SchemaSource;
  /** What it is to become. */
  readonly to: SchemaSource;
  /** Where scratch databases may be made besides the server of a live source. */
  readonly scratch?: Omit<ScratchPlaces, "target">;
  readonly scope?: Scope;
  /** `old=new`. */
  readonly renames?: readonly string[];
  readonly allowDrop?: DropAllowance;
  readonly valueMappings?: ValueMappings;
  /** What rows get in columns that are, or become, NOT NULL. */
  readonly fill?: ChooseFill;
  /** False leaves out the rehearsal. */
  readonly prove?: boolean;
}

/** What a comparison found. */
export interface DiffResult {
  /** True where nothing is to do and nothing was left out. */
  readonly equal: boolean;
  readonly plan: Plan;
  /** The plan as a script for psql; empty for an empty plan. */
  readonly script: string;
  /** Drops that were not allowed: the plan leaves them out. */
  readonly withheld: readonly WithheldDrop[];
  /** Undefined where it was not asked for, or nothing is to be proven. */
  readonly proof: Proof | undefined;
  /** Rows that the plan would fail on; counted where the first source is a live database. */
  readonly conflicts: readonly DataConflict[];
  /** Columns that are, or become, NOT NULL, with rows that nobody said a value for; counted in the same way. */
  readonly required: readonly UnfilledColumn[];
  readonly notes: readonly string[];
}

/** Objects that may have been renamed: nothing is planned before that is answered. */
export interface RenamesAsked {
  readonly questions: readonly RenameQuestion[];
}

/**
 * Compares two sources and plans the way from the first to the second. Reads both, aligns names, settles texts, leaves
 * out drops nobody allowed, plans, rehearses. Throws DIFF_NOT_PROVEN where the rehearsal fails,
 * DROPS_IN_THE_WAY where that is for what was left out, and what sources throw.
 */
export async function diffSchemas(options: DiffOptions): Promise<DiffResult | RenamesAsked> {
  const { from, to } = options;
  const scratch = scratchProvider({ ...options.scratch, target: from.server ?? to.server });
  const [before, after] = await readBoth({ previous: from, next: to }, scratch);
  const { major } = before;
  const runners = [from, to].flatMap(({ server }, place) =>
    server === undefined ? [] : [(place === 0 ? before.role : after.role) ?? ""],
  );
  const owned = settleOwners(
    { previous: before.schema, next: after.schema },
    runners,
    to.server === undefined,
  );
  const { previous } = owned;
  const versioned = keepVersions(owned);
  const majors = { previous: before.major, next: after.major };
  const found = keepNotNullNames({ previous, next: versioned }, majors);
  const wanted = withinScope({ previous, next: found }, options.scope ?? { schemas: [], exclude: [] });
  const { aligned, renames } = await alignNames({ previous, next: wanted }, options.renames ?? [], {
    scratch,
    major,
  });
  const allowed = options.allowDrop ?? [];
  const valueMappings = resolveMappings(options.valueMappings ?? new Map(), {
    previous: aligned,
    next: wanted,
  });
  const questions = openQuestions(renameQuestions({ previous: aligned, next: wanted }), {
    allowed,
    valueMappings,
  });
  if (questions.length > 0) return { questions };
  const bothLive = from.server !== undefined && to.server !== undefined;
  const filled = bothLive ? wanted : keepPopulation({ previous: aligned, next: wanted });
  const settled = await settle({ previous: aligned, next: filled }, { scratch, major });
  const whole = withholdAttributes({ previous: aligned, next: settled }, allowed);
  const objects = withholdDrops({ previous: aligned, next: whole.next }, allowed, () => true);
  const kept = objects.next;
  const withheld = [...objects.withheld, ...whole.withheld];
  const wholly = await followColumns({ previous: aligned, next: kept }, { scratch, major });
  const declaresPrivileges = to.declaresPrivileges !== false;
  const planTo = (next: CanonicalSchema, fills: Fills) =>
    planBeside(withheld, () =>
      planChanges(
        { previous, next },
        { major, renames, renamed: aligned, declaresPrivileges, fills, valueMappings },
      ),
    );
  const plain = planTo(wholly, new Map());
  const schemas = { previous, renamed: aligned, next: wholly, major };
  const rows = await askRows(from, plain.changes, schemas, valueMappings);
  const { fills, required } = chosenFills(rows.required, options.fill);
  const next = filledSchema(wholly, fills);
  const plan = fills.size === 0 ? plain : planTo(next, fills);
  const wantsProof = options.prove !== false && plan.statements.length > 0;
  const proof = wantsProof
    ? await provePlan({ previous, next }, plan, { scratch, major, declaresPrivileges })
    : undefined;
  if (proof?.outcome === "failed") {
    const { direction, because, sql } = proof;
    if (withheld.length > 0) throw dropsInTheWay(withheld, because, sql);
    throw new GodwitError("DIFF_NOT_PROVEN", { direction, because }, sql === undefined ? {} : { sql });
  }
  const equal = plan.statements.length === 0 && withheld.length === 0;
  const { conflicts, uncounted } = rows;
  const notes = [...new Set([...before.notes, ...after.notes, ...majorsNote(before, after), ...uncounted])];
  return { equal, plan, script: planScript(plan), withheld, proof, conflicts, required, notes };
}

/** The one that takes over from the other is read last. Godwit's own journal is no part of either. */
async function readBoth(
  { previous, next }: Pair<SchemaSource>,
  scratch: ScratchProvider,
): Promise<[before: SourceSchema, after: SourceSchema]> {
  const [one, other] = [previous, next].map(({ takesOver = "nothing" }) => takenOver.indexOf(takesOver));
  if ((one ?? 0) > (other ?? 0)) {
    const after = withoutJournal(await next.read({ scratch }));
    return [withoutJournal(await previous.read({ scratch, other: after })), after];
  }
  const before = withoutJournal(await previous.read({ scratch }));
  return [before, withoutJournal(await next.read({ scratch, other: before }))];
}

/** Two majors may print one text in two ways. */
function majorsNote(before: SourceSchema, after: SourceSchema): string[] {
  if (before.major === after.major) return [];
  const [one, other] = [before.major, after.major];
  return [`the sources were printed by PostgreSQL ${one} and ${other}: equal texts may look different`];
}

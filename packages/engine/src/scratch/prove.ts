import { settle } from "../canonical/settle.js";
import { readCatalog } from "../catalog/read-catalog.js";
import type { Session } from "../database/port.js";
import { compareSchemas } from "../diff/compare.js";
import { hideSecrets } from "../errors/hide-secrets.js";
import { type Change, subject } from "../model/change.js";
import type { ObjectId } from "../model/identity.js";
import type { KindName, SchemaObject } from "../model/objects.js";
import type { Pair } from "../model/pair.js";
import { asCanonical, type CanonicalSchema } from "../model/schema.js";
import type { Plan } from "../plan/plan.js";
import { executeInBatches, StatementRefused } from "./batches.js";
import { buildSchema, setSearchPath } from "./build.js";
import type { Scratch, ScratchProvider } from "./scratch.js";
import { applySettings } from "./settings.js";
import { ambientToPrivileges, slicePair } from "./slice.js";

/** What a rehearsal showed. */
export type Proof =
  | { readonly outcome: "proven" }
  /** The scratch database lacks something: the plan may be right. */
  | { readonly outcome: "unproven"; readonly because: string }
  /** The plan is wrong. */
  | {
      readonly outcome: "failed";
      readonly direction: "up" | "down";
      readonly because: string;
      readonly sql?: string;
    };

export interface ProveOptions {
  readonly scratch: ScratchProvider;
  /** Major version of the server the plan is for. */
  readonly major: number;
  /** The way back, rehearsed after the plan. */
  readonly down?: Plan | undefined;
  /** The path that the plan's statements run under, where they leave out a schema. */
  readonly searchPath?: readonly string[];
  /** Whether the plan was made with that option (`PlanOptions`). */
  readonly declaresPrivileges?: boolean;
  /** Builds both schemas whole instead of the slice the plan touches. */
  readonly whole?: boolean;
}

/**
 * Rehearses a plan in a scratch database: builds what it starts from, runs it, reads what it made and compares that with
 * the target; then the same back.
 */
export async function provePlan(
  schemas: Pair<CanonicalSchema>,
  plan: Plan,
  options: ProveOptions,
): Promise<Proof> {
  let scratch: Scratch | undefined;
  try {
    scratch = await options.scratch.open();
  } catch (error) {
    return { outcome: "unproven", because: (error as Error).message };
  }
  try {
    return await rehearse(scratch, schemas, plan, options);
  } finally {
    await scratch.close();
  }
}

async function rehearse(
  { session, settings, major }: Scratch,
  schemas: Pair<CanonicalSchema>,
  plan: Plan,
  options: ProveOptions,
): Promise<Proof> {
  if (major !== options.major) {
    return {
      outcome: "unproven",
      because: `the scratch database is PostgreSQL ${major}, the target ${options.major}`,
    };
  }
  const slice =
    options.whole === true
      ? schemas
      : slicePair(schemas, plan.changes, options.declaresPrivileges ? ambientToPrivileges : undefined);
  try {
    await buildSchema(session, withInstalled(slice.previous, plan.changes), { major });
  } catch (error) {
    if (!(error instanceof StatementRefused)) throw error;
    return {
      outcome: "unproven",
      because: `what the plan starts from cannot be rebuilt: ${error.message} (${hideSecrets(error.statement.sql)})`,
    };
  }
  // A migration's statements run in a session of the target, a script's under the settings that it begins with.
  if (options.searchPath !== undefined) await applySettings(session, settings);
  const up = await leg(session, plan, slice.next, "up", options);
  if (up.outcome !== "proven" || options.down === undefined) return up;
  return leg(session, options.down, slice.previous, "down", options);
}

/** Extensions that a plan updates have to start from the version that is installed. */
function withInstalled(schema: CanonicalSchema, changes: readonly Change[]): CanonicalSchema {
  const updated = changes.flatMap((change) =>
    change.type === "alter" && change.previous.kind === "extension" ? [change.previous] : [],
  );
  const objects = new Map<ObjectId, SchemaObject>(schema.objects);
  for (const extension of updated) objects.set(extension.id, { ...extension, pinned: true });
  return asCanonical({ objects, dependencies: schema.dependencies });
}

async function leg(
  session: Session,
  plan: Plan,
  target: CanonicalSchema,
  direction: "up" | "down",
  options: ProveOptions,
): Promise<Proof> {
  await session.query(setSearchPath(options.searchPath ?? []));
  try {
    await executeInBatches(session, plan.statements, options.searchPath === undefined);
  } catch (error) {
    if (!(error instanceof StatementRefused)) throw error;
    const { message, statement } = error;
    if (isWantOfScratch(error))
      return {
        outcome: "unproven",
        because: `${message} in the scratch database (${hideSecrets(statement.sql)})`,
      };
    return { outcome: "failed", direction, because: message, sql: statement.sql };
  }
  const left = await differences(session, target, options);
  if (left.length === 0) return { outcome: "proven" };
  return { outcome: "failed", direction, because: `it leaves differences: ${left.join(", ")}` };
}

/** Privileges, roles and extensions' files that the place of the scratch database does not have. */
function isWantOfScratch({ state, message }: StatementRefused): boolean {
  return (
    state === "42501" ||
    state === "58P01" ||
    (state === "42704" && /^role /.test(message)) ||
    (state === "0A000" && /extension/.test(message))
  );
}

/** What an empty scratch database has, or what a migration back leaves installed. */
const mayStay: ReadonlySet<KindName> = new Set(["schema", "extension"]);

async function differences(
  session: Session,
  target: CanonicalSchema,
  { scratch, major }: ProveOptions,
): Promise<string[]> {
  const reading = await readCatalog(session);
  const made = reading.schema;
  await session.query("commit");
  const next = await settle({ previous: made, next: target }, { scratch, major });
  return (
    compareSchemas({ previous: made, next })
      // Which versions of extensions there are is up to the server's files.
      .filter((change) => change.type !== "alter" || change.next.kind !== "extension")
      .filter((change) => change.type !== "drop" || !mayStay.has(subject(change).kind))
      .map(
        (change) =>
          `${change.type} ${subject(change).id}${change.type === "alter" ? ` (${change.properties.join(", ")})` : ""}`,
      )
  );
}

import {
  type DiffOptions,
  type DiffResult,
  diffSchemas,
  fromSnapshot,
  GodwitError,
  liveSource,
  type Plan,
  provePlan,
  readSession,
  scratchProvider,
  toSnapshot,
} from "@godwit/engine";
import { dumpDifferences } from "../oracle/compare.js";
import type { TestServer } from "../servers/shared-server.js";
import { applyPlan, type CaseDatabase, CaseDatabases, dumpOf } from "./databases.js";
import type { Case } from "./parse.js";
import { readRows, rowsLost } from "./rows.js";

/** What came out of a case: how the plan reads, and all that is wrong, a line each. */
export interface CaseAnswers {
  readonly plan: string;
  readonly hazards: string;
  readonly problems: readonly string[];
}

/**
 * Asks everything of a scenario: is the plan provable, sliced and whole; does it apply to rows and keep them; is the
 * result what a fresh build of the target is, by the oracle; is the next plan empty; does it survive JSON; does it go on
 * after a stop between any two of its parts; does it lead back; is the target made from nothing and taken away again.
 */
export async function runCase(scenario: Case, server: TestServer): Promise<CaseAnswers> {
  const databases = new CaseDatabases(server);
  try {
    return await new CaseRun(scenario, databases).run();
  } finally {
    await databases.close();
  }
}

class CaseRun {
  readonly #problems: string[] = [];

  constructor(
    readonly scenario: Case,
    readonly databases: CaseDatabases,
  ) {}

  async run(): Promise<CaseAnswers> {
    const { from, rows, to, options } = this.scenario;
    const target = await this.databases.create(to);
    const start = await this.databases.create(from, rows);
    if (options.refused !== undefined) return this.#refusal(start, target, options.refused);
    const result = await this.#diff(start, target);
    await this.#askProof(start, target, result);
    await this.#askJson(start, target, result.plan);
    await this.#askApplication(start, target, result.plan);
    await this.#askResumption(target, result.plan);
    await this.#askReturn(start, from);
    await this.#askCreation(target);
    const flags = result.withheld.map(({ flag }) => flag);
    return { ...written(result.plan, flags), problems: this.#problems };
  }

  async #refusal(start: CaseDatabase, target: CaseDatabase, code: string): Promise<CaseAnswers> {
    const error = await this.#diff(start, target).catch((caught: unknown) => caught);
    const found = error instanceof GodwitError ? error.code : String(error);
    if (found !== code) this.#problems.push(`expected the error ${code}, got ${found}`);
    return { plan: "", hazards: "", problems: this.#problems };
  }

  async #diff(from: CaseDatabase, to: CaseDatabase, more: Partial<DiffOptions> = {}): Promise<DiffResult> {
    const { renames, mappings, allowDrops } = this.scenario.options;
    const result = await diffSchemas({
      from: liveSource(from.server),
      to: liveSource(to.server),
      renames,
      valueMappings: mappings,
      allowDrop: allowDrops ? "all" : [],
      prove: false,
      ...more,
    });
    if (!("questions" in result)) return result;
    throw new Error(
      `asks about renames: ${JSON.stringify(result.questions.map(({ candidates }) => candidates[0]?.flag))}`,
    );
  }

  async #askProof(start: CaseDatabase, target: CaseDatabase, { plan }: DiffResult): Promise<void> {
    if (plan.statements.length === 0) return;
    const schemas = {
      previous: (await readSession(start.session)).schema,
      next: (await readSession(target.session)).schema,
    };
    const scratch = scratchProvider({ target: start.server });
    const { major } = this.databases.server;
    for (const whole of this.scenario.options.allowDrops ? [false, true] : []) {
      const proof = await provePlan(schemas, plan, { scratch, major, whole });
      const wanted = this.scenario.options.unproven ? "unproven" : "proven";
      if (proof.outcome !== wanted)
        this.#problems.push(`${whole ? "whole" : "sliced"} proof: ${JSON.stringify(proof)}`);
    }
  }

  async #askJson(start: CaseDatabase, target: CaseDatabase, plan: Plan): Promise<void> {
    const source = async ({ session, name }: CaseDatabase) => {
      const snapshot = JSON.parse(JSON.stringify(toSnapshot(await readSession(session))));
      return { ...liveSource(start.server), read: async () => fromSnapshot(snapshot, name) };
    };
    const again = await this.#diff(start, target, { from: await source(start), to: await source(target) });
    if (written(again.plan).plan !== written(plan).plan) this.#problems.push("another plan from snapshots");
  }

  async #askApplication(start: CaseDatabase, target: CaseDatabase, plan: Plan): Promise<void> {
    const before = await readRows(start.session);
    await applyPlan(start.session, plan);
    const dropped = new Set(
      plan.changes.flatMap((change) => (change.type === "drop" ? [nameOf(change.previous.id)] : [])),
    );
    const gone = (table: string) => dropped.has(table) || this.scenario.options.remade.includes(table);
    this.#problems.push(...rowsLost(before, await readRows(start.session), gone));
    await this.#askArrival(start, target, "after the plan");
    for (const query of this.scenario.expect) {
      const { rows } = await start.session.query(query);
      if (rows[0]?.[0] !== "t") this.#problems.push(`not true: ${query}`);
    }
  }

  /** The oracle finds no difference, and the next plan is empty. */
  async #askArrival(found: CaseDatabase, target: CaseDatabase, when: string): Promise<void> {
    const next = await this.#diff(found, target, { renames: [] });
    const left = next.plan.statements.map(({ sql }) => sql);
    if (left.length > 0) this.#problems.push(`${when} the next plan is not empty: ${left.join("; ")}`);
    if (!this.scenario.options.allowDrops) return;
    const rebuilt = await this.#rebuild(target);
    const differences = dumpDifferences(await dumpOf(found), await dumpOf(target), await dumpOf(rebuilt));
    this.#problems.push(...differences.map((line) => `${when}: ${line}`));
  }

  #rebuilt: CaseDatabase | undefined;

  /** The target made by a plan from an empty database. */
  async #rebuild(target: CaseDatabase): Promise<CaseDatabase> {
    if (this.#rebuilt !== undefined) return this.#rebuilt;
    const empty = await this.databases.create();
    const { plan } = await this.#diff(empty, target, { renames: [] });
    await applyPlan(empty.session, plan);
    this.#rebuilt = empty;
    return empty;
  }

  /** A stop between two groups, or between two statements that are no transaction: a new plan goes on from there. */
  async #askResumption(target: CaseDatabase, plan: Plan): Promise<void> {
    const { from, rows, options } = this.scenario;
    if (plan.groups.length < 2 || !options.allowDrops) return;
    for (let done = 1; done < plan.groups.length; done++) {
      const stopped = await this.databases.create(from, rows);
      await applyPlan(stopped.session, { groups: plan.groups.slice(0, done) });
      const rest = await this.#diff(stopped, target, { renames: [] });
      await applyPlan(stopped.session, rest.plan);
      await this.#askArrival(stopped, target, `stopped after part ${done}`);
    }
  }

  /** The way back, without rows: some targets have no room for what the start requires. */
  async #askReturn(start: CaseDatabase, from: string): Promise<void> {
    if (!this.scenario.options.allowDrops) return;
    const origin = await this.databases.create(from);
    const tables = await start.session.query(
      `select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)'`,
    );
    if (tables.rows.length > 0)
      await start.session.query(`truncate ${tables.rows.map(([name]) => name).join(", ")} cascade`);
    const back = await this.#diff(start, origin, {
      renames: this.scenario.options.renames.map(reversed),
      valueMappings: new Map(),
    });
    await applyPlan(start.session, back.plan);
    const next = await this.#diff(start, origin, { renames: [] });
    const left = next.plan.statements.map(({ sql }) => sql);
    if (left.length > 0)
      this.#problems.push(`on the way back the next plan is not empty: ${left.join("; ")}`);
    const rebuilt = await this.databases.create();
    await applyPlan(rebuilt.session, (await this.#diff(rebuilt, origin, { renames: [] })).plan);
    const lines = dumpDifferences(await dumpOf(start), await dumpOf(origin), await dumpOf(rebuilt));
    this.#problems.push(...lines.map((line) => `on the way back: ${line}`));
  }

  /** The target made from nothing is the target, and taken away leaves nothing. */
  async #askCreation(target: CaseDatabase): Promise<void> {
    if (!this.scenario.options.allowDrops) return;
    const made = await this.#rebuild(target);
    const dump = await dumpOf(made);
    const lines = dumpDifferences(dump, await dumpOf(target), dump);
    this.#problems.push(...lines.map((line) => `made from nothing: ${line}`));
    const empty = await this.databases.create();
    await applyPlan(made.session, (await this.#diff(made, empty, { renames: [] })).plan);
    const rest = dumpDifferences(await dumpOf(made), await dumpOf(empty));
    this.#problems.push(...rest.map((line) => `taken away: ${line}`));
  }
}

function nameOf(id: string): string {
  return id.slice(id.indexOf(" ") + 1);
}

/** `public.t.a=b` undone is `public.t.b=a`. */
function reversed(rename: string): string {
  const [from = "", to = ""] = rename.split("=");
  const place = from.slice(0, from.lastIndexOf(".") + 1);
  return to.includes(".") ? `${to}=${from}` : `${place}${to}=${from.slice(place.length)}`;
}

/** A plan and its hazards as case files have them. */
function written({ groups }: Plan, flags: readonly string[] = []): { plan: string; hazards: string } {
  const parts = groups.map(({ statements }) => statements.map(({ sql }) => `${sql};`).join("\n"));
  const hazards = groups.flatMap(({ statements }) =>
    statements.flatMap(({ hazards: own, sql }) => own.map((hazard) => `${hazard}: ${sql.split("\n")[0]}`)),
  );
  return { plan: parts.join("\n-- commit\n"), hazards: [...hazards, ...flags].join("\n") };
}

import {
  type DiffOptions,
  type DiffResult,
  diffSchemas,
  fromSnapshot,
  GodwitError,
  type Plan,
  provePlan,
  type Session,
  scratchProvider,
  toSnapshot,
} from "@godwit/engine";
import { dumpDifferences } from "../oracle/compare.js";
import type { RecycledDatabases } from "../recycled/databases.js";
import type { Coverage } from "./coverage.js";
import { applyPlan, type CaseDatabase, CaseDatabases, dumpOf } from "./databases.js";
import { plansOnPaper } from "./on-paper.js";
import type { Case } from "./parse.js";
import { Reference } from "./reference.js";
import { readRows, rowsLost } from "./rows.js";

/** What came out of a case: how the plan reads, and all that is wrong, a line each. */
export interface CaseAnswers {
  readonly plan: string;
  readonly hazards: string;
  readonly problems: readonly string[];
}

/**
 * Asks everything of a scenario: is the plan provable, sliced and whole; does it apply to rows and keep them; is the
 * result what a fresh build of the target is, by the oracle; is the next plan empty; does it survive JSON and any order of
 * the catalog; does it go on after a stop between any two of its parts; does it lead back; is the target made from
 * nothing and taken away again. Notes in `coverage` what the plans did.
 */
export async function runCase(
  scenario: Case,
  recycled: RecycledDatabases,
  coverage: Coverage,
): Promise<CaseAnswers> {
  const databases = new CaseDatabases(recycled);
  try {
    return await new CaseRun(scenario, databases, coverage).run();
  } finally {
    await databases.close();
  }
}

class CaseRun {
  readonly #problems: string[] = [];

  constructor(
    readonly scenario: Case,
    readonly databases: CaseDatabases,
    readonly coverage: Coverage,
  ) {}

  async run(): Promise<CaseAnswers> {
    const { from, rows, to, options } = this.scenario;
    const target = await this.databases.create(to);
    const start = await this.databases.create(from, rows);
    if (options.refused !== undefined) return this.#refusal(start, target, options.refused);
    const result = await this.#diff(start, target);
    this.coverage.note(result.plan);
    const reference = this.#reference(target);
    await this.#askProof(start, target, result);
    await this.#askJson(start, target, result.plan);
    await this.#askApplication(start, reference, result.plan);
    if (options.allowDrops) {
      await this.#askResumption(reference, result.plan);
      if (!options.oneWay) await this.#askReturn(start);
      await this.#askCreation(reference);
    }
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
      from: from.source,
      to: to.source,
      renames,
      valueMappings: mappings,
      allowDrop: allowDrops ? "all" : [],
      scratch: { given: this.databases.scratch },
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
      previous: (await start.source.read()).schema,
      next: (await target.source.read()).schema,
    };
    for (const schema of [schemas.previous, schemas.next]) this.coverage.see(schema);
    this.#problems.push(...plansOnPaper(schemas, this.databases.recycled.server.major));
    const scratch = scratchProvider({ target: start.server, given: this.databases.scratch });
    const { major } = this.databases.recycled.server;
    for (const whole of this.scenario.options.allowDrops ? [false, true] : []) {
      const proof = await provePlan(schemas, plan, { scratch, major, whole, declaresPrivileges: true });
      const wanted = this.scenario.options.unproven ? "unproven" : "proven";
      if (proof.outcome !== wanted)
        this.#problems.push(`${whole ? "whole" : "sliced"} proof: ${JSON.stringify(proof)}`);
    }
  }

  async #askJson(start: CaseDatabase, target: CaseDatabase, plan: Plan): Promise<void> {
    const throughJson = async ({ source, name, server }: CaseDatabase) => {
      const snapshot = JSON.parse(JSON.stringify(toSnapshot(await source.read())));
      return { label: name, server, read: async () => fromSnapshot(snapshot, name) };
    };
    const again = await this.#diff(start, target, {
      from: await throughJson(start),
      to: await throughJson(target),
    });
    if (written(again.plan).plan !== written(plan).plan) this.#problems.push("another plan from snapshots");
  }

  async #askApplication(start: CaseDatabase, target: Reference, plan: Plan): Promise<void> {
    const { mappings, remade, revalued } = this.scenario.options;
    const before = await readRows(start.session);
    await applyPlan(start, plan);
    const dropped = new Set(
      plan.changes.flatMap((change) => (change.type === "drop" ? [nameOf(change.previous.id)] : [])),
    );
    const after = await readRows(start.session);
    const gone = (table: string) => dropped.has(table) || remade.includes(table);
    this.#problems.push(
      ...rowsLost(before, after, gone, (type) => mappings.has(type) || revalued.includes(type)),
    );
    await this.#askArrival(start, target, "after the plan");
    for (const query of this.scenario.expect) {
      const { rows } = await start.session.query(query);
      if (rows[0]?.[0] !== "t") this.#problems.push(`not true: ${query}`);
    }
  }

  /** The next plan is empty, and the oracle finds no difference. */
  async #askArrival(found: CaseDatabase, target: Reference, when: string): Promise<void> {
    const next = await this.#diff(found, target.database, arrived);
    const left = next.plan.statements.map(({ sql }) => sql);
    if (left.length > 0) this.#problems.push(`${when} the next plan is not empty: ${left.join("; ")}`);
    if (!this.scenario.options.allowDrops) return;
    this.#problems.push(...(await target.differences(found)).map((line) => `${when}: ${line}`));
  }

  /** A stop between two groups, or between two statements that are no transaction: a new plan goes on from there. */
  async #askResumption(target: Reference, plan: Plan): Promise<void> {
    const { from, rows } = this.scenario;
    for (let done = 1; done < plan.groups.length; done++) {
      const stopped = await this.databases.create(from, rows);
      await applyPlan(stopped, { groups: plan.groups.slice(0, done) });
      const rest = await this.#diff(stopped, target.database, arrived);
      await applyPlan(stopped, rest.plan);
      await this.#askArrival(stopped, target, `stopped after part ${done}`);
    }
  }

  /** The way back, without rows: some starts have no room for what the target holds. */
  async #askReturn(start: CaseDatabase): Promise<void> {
    const origin = this.#reference(await this.databases.create(this.scenario.from));
    await emptyTables(start.session);
    const renames = this.scenario.options.renames.map(reversed);
    const back = await this.#diff(start, origin.database, { renames, valueMappings: new Map() });
    this.coverage.note(back.plan);
    await applyPlan(start, back.plan);
    await this.#askArrival(start, origin, "on the way back");
  }

  /** The target made from nothing is the target, and taken away leaves nothing. */
  async #askCreation(target: Reference): Promise<void> {
    const { database, dump } = await target.rebuilt();
    const lines = dumpDifferences(dump, await target.dump(), dump);
    this.#problems.push(...lines.map((line) => `made from nothing: ${line}`));
    const empty = await this.databases.create();
    const { plan } = await this.#diff(database, empty, arrived);
    this.coverage.note(plan);
    await applyPlan(database, plan);
    const rest = dumpDifferences(await dumpOf(database), await dumpOf(empty));
    this.#problems.push(...rest.map((line) => `taken away: ${line}`));
  }

  #reference(database: CaseDatabase): Reference {
    return new Reference(database, this.databases, async (empty, like) => {
      const { plan } = await this.#diff(empty, like, arrived);
      this.coverage.note(plan);
      await applyPlan(empty, plan);
    });
  }
}

/** Of what was renamed or mapped nothing is left to say. */
const arrived = { renames: [], valueMappings: new Map() };

/** Takes all rows out of all tables. */
async function emptyTables(session: Session): Promise<void> {
  const { rows } = await session.query(
    `select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)'`,
  );
  if (rows.length > 0)
    await session.query(`truncate ${rows.map(([name]) => `only ${name}`).join(", ")} cascade`);
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
  return { plan: parts.join("\n-- (commit)\n"), hazards: [...hazards, ...flags].join("\n") };
}

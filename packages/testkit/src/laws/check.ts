import { diffSchemas, GodwitError, type Plan, type Server } from "@godwit/engine";
import { plansOnPaper } from "../cases/on-paper.js";
import { readRows, rowsLost } from "../cases/rows.js";
import { dumpDifferences } from "../oracle/compare.js";
import { dumpCatalogs } from "../oracle/dump.js";
import { type RecycledDatabase, RecycledDatabases } from "../recycled/databases.js";
import { KnownSource } from "../recycled/known-source.js";
import { recyclingServer } from "../recycled/server.js";
import type { TestServer } from "../servers/shared-server.js";
import { applyToRows } from "./apply.js";
import { fill, type TakenStatement } from "./fill.js";
import type { RandomSchema } from "./generate/schema.js";
import { countRefilled, countsLost, remadeTables } from "./remade.js";

/** Two random schemas, the first with rows. */
export interface SchemaPair {
  readonly from: RandomSchema;
  readonly to: RandomSchema;
}

/** What the laws say of some pairs. */
export interface Verdict {
  /** What is broken, a line each. */
  readonly problems: readonly string[];
  /** True where a table would have to be made anew: the way from nothing was judged, the one between the two was not. */
  readonly refused: boolean;
  /** What the schemas were made of, by pair. */
  readonly made: readonly {
    readonly from: readonly TakenStatement[];
    readonly to: readonly TakenStatement[];
  }[];
}

interface Place extends RecycledDatabase {
  /** Its schema; read again after a plan was applied. */
  readonly source: KnownSource;
}

interface Places {
  readonly start: Place;
  readonly target: Place;
  readonly rebuilt: Place;
}

/** Answers that are none of a plan: a person has to decide. */
const refusals: ReadonlySet<string> = new Set(["TABLE_CANNOT_CHANGE", "ARRAY_CANNOT_CHANGE"]);

/** A type whose values are written in another way when it changes: the composite one. */
const isRewritten = (type: string) => /\.c1(?:\[\])?$/.test(type);

/** Judges pairs of random schemas, many at once: each pair has a schema of its own in the same databases. */
export class Laws {
  /** The kinds of objects that were in what was judged. */
  readonly kinds = new Set<string>();
  readonly #recycled: RecycledDatabases;
  readonly #scratch: Server;

  constructor(readonly server: TestServer) {
    this.#recycled = new RecycledDatabases(server);
    this.#scratch = recyclingServer(this.#recycled);
  }

  /**
   * The laws: the plan from one to the other keeps every row that fits and arrives, by the next plan and by the oracle;
   * so does the plan from nothing; the plan to itself is empty; the plan does not depend on the order in which objects
   * were read.
   */
  async judge(pairs: readonly SchemaPair[]): Promise<Verdict> {
    const places: Places = {
      start: await this.#place(),
      target: await this.#place(),
      rebuilt: await this.#place(),
    };
    try {
      return await this.#judgeIn(places, pairs);
    } finally {
      for (const { drop } of Object.values(places) as Place[]) await drop();
    }
  }

  async #place(): Promise<Place> {
    const taken = await this.#recycled.take();
    return { ...taken, source: new KnownSource(taken.server) };
  }

  async #judgeIn(places: Places, pairs: readonly SchemaPair[]): Promise<Verdict> {
    const made: { from: readonly TakenStatement[]; to: readonly TakenStatement[] }[] = [];
    for (const [place, { from, to }] of pairs.entries()) {
      made.push({
        from: await fill(places.start.session, `l${place}`, from, true),
        to: await fill(places.target.session, `l${place}`, to, false),
      });
    }
    const problems: string[] = [];
    const refused = await this.#travel(places, problems);
    if (problems.length === 0) await this.#build(places, refused, problems);
    return { problems, refused, made };
  }

  /** From one to the other. True where that is refused. */
  async #travel({ start, target }: Places, problems: string[]): Promise<boolean> {
    const [previous, next] = [await start.source.read(), await target.source.read()];
    for (const { schema } of [previous, next])
      for (const { kind } of schema.objects.values()) this.kinds.add(kind);
    problems.push(...plansOnPaper({ previous: previous.schema, next: next.schema }, this.server.major));
    try {
      const plan = await this.#plan(start, target);
      const [before, counted] = [await readRows(start.session), await countRefilled(start.session, plan)];
      start.source.forget();
      const emptied = await applyToRows(start.session, plan);
      problems.push(...rowsMissing(before, await readRows(start.session), plan, emptied));
      problems.push(...countsLost(counted, await countRefilled(start.session, plan), emptied));
      problems.push(...(await this.#left(start, target, "from one to the other")));
    } catch (error) {
      if (error instanceof GodwitError && refusals.has(error.code)) return true;
      problems.push(`from one to the other: ${(error as Error).message}`);
    }
    return false;
  }

  async #build({ start, target, rebuilt }: Places, refused: boolean, problems: string[]): Promise<void> {
    try {
      const plan = await this.#plan(rebuilt, target);
      rebuilt.source.forget();
      await applyToRows(rebuilt.session, plan);
      problems.push(...(await this.#left(rebuilt, target, "from nothing")));
      const [expected, again] = [await dumpCatalogs(target.session), await dumpCatalogs(rebuilt.session)];
      problems.push(...dumpDifferences(again, expected, again).map((line) => `from nothing: ${line}`));
      if (refused) return;
      problems.push(...dumpDifferences(await dumpCatalogs(start.session), expected, again));
    } catch (error) {
      problems.push(`from nothing: ${(error as Error).message}`);
    }
  }

  async #plan(from: Place, to: Place): Promise<Plan> {
    const result = await diffSchemas({
      from: from.source,
      to: to.source,
      scratch: { given: this.#scratch },
      allowDrop: "all",
      prove: false,
    });
    if ("plan" in result) return result.plan;
    throw new Error("asks about renames");
  }

  async #left(from: Place, to: Place, way: string): Promise<string[]> {
    const { statements } = await this.#plan(from, to);
    const left = statements.map(({ sql }) => sql);
    return left.length === 0 ? [] : [`${way}, the next plan is not empty: ${left.join("; ")}`];
  }
}

type Rows = Awaited<ReturnType<typeof readRows>>;

function rowsMissing(before: Rows, after: Rows, plan: Plan, emptied: ReadonlySet<string>): string[] {
  const dropped = new Set<string>(
    plan.changes.flatMap((change) => (change.type === "drop" ? [change.previous.id] : [])),
  );
  const remade = remadeTables(plan);
  const kept = new Map(
    [...before].filter(([, { name }]) => !remade.has(name) && !emptied.has(name.split(".")[0] ?? "")),
  );
  return rowsLost(kept, after, (table) => dropped.has(`table ${table}`), isRewritten);
}

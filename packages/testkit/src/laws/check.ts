import {
  asCanonical,
  type CanonicalSchema,
  diffSchemas,
  GodwitError,
  liveSource,
  planChanges,
  readSession,
  type Session,
} from "@godwit/engine";
import { applyPlan } from "../cases/databases.js";
import { dumpDifferences } from "../oracle/compare.js";
import { dumpCatalogs } from "../oracle/dump.js";
import type { TestDatabase, TestServer } from "../servers/shared-server.js";
import type { RandomSchema } from "./model.js";
import { schemaSql } from "./sql.js";

interface Place extends TestDatabase {
  readonly session: Session;
}

/** Three databases that are emptied and filled for each pair of schemas. */
export class Laws {
  private constructor(
    private readonly start: Place,
    private readonly target: Place,
    private readonly rebuilt: Place,
    private readonly major: number,
  ) {}

  static async open(server: TestServer): Promise<Laws> {
    const places = [await place(server), await place(server), await place(server)] as const;
    return new Laws(...places, server.major);
  }

  async close(): Promise<void> {
    for (const { session, drop } of [this.start, this.target, this.rebuilt]) {
      await session.close();
      await drop();
    }
  }

  /**
   * The laws of two schemas: the plan from one to the other arrives, by the next plan and by the oracle; the plan of a
   * schema to itself is empty; the plan does not depend on the order in which objects were read. Gives what is broken.
   */
  async broken(from: RandomSchema, to: RandomSchema): Promise<string[]> {
    await fill(this.start, from);
    await fill(this.target, to);
    const [before, after] = [await readSession(this.start.session), await readSession(this.target.session)];
    const schemas = { previous: before.schema, next: after.schema };
    const problems = selfPlan(after.schema, this.major);
    if (shuffledPlan(schemas, this.major) !== planText(schemas, this.major))
      problems.push("order changes the plan");
    const arrived = await this.#travel(this.start, this.target, "from one to the other", problems);
    if (problems.length > 0) return problems;
    await empty(this.rebuilt.session);
    await this.#travel(this.rebuilt, this.target, "from nothing", problems);
    return problems.length > 0 ? problems : this.#differences(arrived ? this.start : this.rebuilt);
  }

  /** Gives false where the way is refused: a table would have to be made anew. */
  async #travel(from: Place, to: Place, way: string, problems: string[]): Promise<boolean> {
    const sources = {
      from: liveSource(from.server),
      to: liveSource(to.server),
      allowDrop: "all",
      prove: false,
    } as const;
    try {
      const result = await diffSchemas(sources);
      if (!("plan" in result)) throw new Error("asks about renames");
      await applyPlan(from.session, result.plan);
      const next = await diffSchemas(sources);
      const left = "plan" in next ? next.plan.statements.map(({ sql }) => sql) : [];
      if (left.length > 0) problems.push(`${way}, the next plan is not empty: ${left.join("; ")}`);
    } catch (error) {
      if (error instanceof GodwitError && error.code === "TABLE_CANNOT_CHANGE") return false;
      problems.push(`${way}: ${(error as Error).message}`);
    }
    return true;
  }

  async #differences({ session }: Place): Promise<string[]> {
    const [found, expected, rebuilt] = [
      await dumpCatalogs(session),
      await dumpCatalogs(this.target.session),
      await dumpCatalogs(this.rebuilt.session),
    ];
    return [...dumpDifferences(found, expected, rebuilt), ...dumpDifferences(rebuilt, expected, rebuilt)];
  }
}

async function place(server: TestServer): Promise<Place> {
  const database = await server.createDatabase();
  return { ...database, session: await database.server.connect() };
}

async function empty(session: Session): Promise<void> {
  await session.query("rollback");
  await session.script(
    "drop schema if exists public cascade; create schema public; set search_path = public",
  );
}

/** Throws what PostgreSQL says of a schema that is none: the generator is wrong then. */
async function fill({ session }: Place, schema: RandomSchema): Promise<void> {
  await empty(session);
  for (const sql of schemaSql(schema)) {
    try {
      await session.query(sql);
    } catch (error) {
      throw new Error(`not a schema: ${(error as Error).message}\n${sql}`, { cause: error });
    }
  }
}

interface Schemas {
  readonly previous: CanonicalSchema;
  readonly next: CanonicalSchema;
}

function selfPlan(schema: CanonicalSchema, major: number): string[] {
  const { statements } = planChanges({ previous: schema, next: schema }, { major });
  return statements.map(({ sql }) => `the plan to itself is not empty: ${sql}`);
}

/** The plan, or the error in its place: an unplannable pair is told by the travel. */
function planText(schemas: Schemas, major: number): string {
  try {
    return planChanges(schemas, { major })
      .statements.map(({ sql }) => sql)
      .join(";\n");
  } catch (error) {
    return (error as { readonly code?: string }).code ?? "error";
  }
}

function shuffledPlan({ previous, next }: Schemas, major: number): string {
  return planText({ previous: turned(previous), next: turned(next) }, major);
}

/** The same schema with everything in the opposite order. */
function turned({ objects, dependencies }: CanonicalSchema): CanonicalSchema {
  const edges = [...dependencies].reverse().map(([id, needed]) => [id, [...needed].reverse()] as const);
  return asCanonical({ objects: new Map([...objects].reverse()), dependencies: new Map(edges) });
}

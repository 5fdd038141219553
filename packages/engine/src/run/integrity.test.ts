import { sharedServer, type TestDatabase } from "@godwit/testkit";
import { beforeEach, describe, expect, it } from "vitest";
import type { Session } from "../database/port.js";
import type { Finding, FindingKind } from "./integrity/finding.js";
import type { Migration } from "./migration.js";
import { plainConnector } from "./plain.js";
import { revertMigrations, runMigrations } from "./run.js";
import { showHistory } from "./show.js";
import { history, sqlMigration } from "./test-support/sql-migration.js";

let database: TestDatabase;
let session: Session;

beforeEach(async () => {
  database = await (await sharedServer()).createDatabase();
  session = await database.server.connect();
  return async () => {
    await session.close();
    await database.drop();
  };
});

const run = (migrations: readonly Migration[], policies = {}) =>
  runMigrations(plainConnector(database.server), migrations, { history, policies });
const show = (migrations: readonly Migration[]) => showHistory(session, migrations, { history });
const m = (timestamp: number, more: Partial<Migration> = {}, sql = `create table t${timestamp} (id int)`) =>
  sqlMigration(timestamp, [sql], { downSql: [`drop table t${timestamp}`], ...more });

interface Tampering {
  readonly kind: FindingKind;
  readonly before: readonly Migration[];
  readonly after: readonly Migration[];
  readonly found: readonly string[];
  readonly done: readonly string[];
}

const tamperings: readonly Tampering[] = [
  { kind: "changed", before: [m(1)], after: [m(1, {}, "select 1"), m(2)], found: ["M1"], done: ["M2"] },
  { kind: "missing", before: [m(1), m(2)], after: [m(1)], found: ["M2"], done: [] },
  { kind: "older", before: [m(1), m(3)], after: [m(1), m(2), m(3)], found: ["M2"], done: ["M2"] },
  {
    kind: "merged",
    before: [m(1), m(3)],
    after: [m(1), m(2), m(3), m(4)],
    found: ["M2"],
    done: ["M2", "M4"],
  },
  { kind: "diverged", before: [m(1), m(3)], after: [m(1), m(2)], found: ["M3", "M2"], done: ["M2"] },
];

describe.each(tamperings)("a history that is $kind", ({ kind, before, after, found, done }) => {
  beforeEach(async () => {
    await run(before);
  });

  it("is found by show, and told from the others", async () => {
    const { findings } = await show(after);
    expect(findings).toMatchObject([{ kind, package: "shop", migrations: found, policy: "warn" }]);
  });

  it("is told and run by default", async () => {
    const result = await run(after);
    expect(result.findings.map((finding: Finding) => finding.kind)).toEqual([kind]);
    expect(result.done.map(({ name }) => name)).toEqual(done);
  });

  it("is refused where the policy says so, before anything runs", async () => {
    await expect(run(after, { [kind]: "refuse" })).rejects.toMatchObject({ code: "HISTORY_REFUSED" });
    expect((await session.query("select count(*) from migrations")).rows).toEqual([[String(before.length)]]);
  });
});

describe("migrations of others", () => {
  const core = [m(1, { package: "core" }), m(4, { package: "core" })];

  it("are foreign, not missing, to a data source that lists only its own, which reverts its own last one", async () => {
    const own = m(2, { package: "store" });
    await run([core[0]!, own]);
    await run(core);
    const { migrations, findings, pending } = await show([own]);
    expect(migrations.map(({ name, state }) => [name, state.at])).toEqual([
      ["M1", "foreign"],
      ["M2", "applied"],
      ["M4", "foreign"],
    ]);
    expect([findings, pending]).toEqual([[], []]);
    const reverted = await revertMigrations(plainConnector(database.server), [own], { history });
    expect(reverted.done.map(({ name }) => name)).toEqual(["M2"]);
  });

  it("of an upgraded package may be older than the project's last one", async () => {
    await run([core[0]!, m(5, { package: "store" })]);
    const result = await run([...core, m(5, { package: "store" })]);
    expect(result.done.map(({ name }) => name)).toEqual(["M4"]);
    expect(result.findings).toEqual([]);
  });
});

describe("the order", () => {
  it("of equal timestamps is that of the packages", async () => {
    const result = await run([
      m(1, { package: "b", name: "X1" }, "create table x (id int)"),
      m(1, { package: "a", name: "A1" }, "create table y (id int)"),
    ]);
    expect(result.done.map(({ name }) => name)).toEqual(["X1", "A1"]);
  });

  it("refuses one name twice and names both places", async () => {
    await expect(
      run([m(1, { file: "a.ts" }), m(1, { package: "core", file: "b.ts" })]),
    ).rejects.toMatchObject({
      code: "DUPLICATE_MIGRATION",
      details: { name: "M1", places: ["a.ts", "b.ts"] },
    });
  });

  it("refuses one timestamp twice in a package, while one of the two is pending", async () => {
    await expect(run([m(1), m(1, { name: "N1" })])).rejects.toMatchObject({ code: "DUPLICATE_TIMESTAMP" });
  });

  it("ends at --to, and says what is left", async () => {
    const result = await runMigrations(plainConnector(database.server), [m(1), m(2), m(3)], {
      history,
      to: "M2",
    });
    expect(result).toMatchObject({ done: [{ name: "M1" }, { name: "M2" }], left: ["M3"] });
    const unknown = runMigrations(plainConnector(database.server), [m(1), m(2), m(3)], { history, to: "m9" });
    await expect(unknown).rejects.toMatchObject({ code: "MIGRATION_UNKNOWN" });
  });
});

describe("the journal", () => {
  it("lies next to TypeORM's table where the role may not create a schema", async () => {
    const role = `r_${database.name}`;
    await session.script(`create role ${role} login; grant create, usage on schema public to ${role}`);
    await session.query(`revoke create on database ${database.name} from public`);
    const connect = async () => {
      const limited = await database.server.connect();
      await limited.query(`set role ${role}`);
      return limited;
    };
    const plain = plainConnector({ label: "", connect });
    await runMigrations(plain, [m(1)], { history });
    await runMigrations(plain, [m(1), m(2)], { history });
    const { rows } = await session.query(
      "select relname from pg_class where relname ~ '^godwit' and relkind = 'r' order by 1",
    );
    expect(rows.flat()).toEqual(["godwit_lease", "godwit_migration", "godwit_run", "godwit_statement"]);
    expect((await show([m(1), m(2)])).pending).toEqual([]);
    await session.script(
      `alter table migrations owner to current_user; revoke all on migrations from ${role}`,
    );
    const limited = await connect();
    const shown = showHistory(limited, [m(1)], { history });
    await expect(shown).rejects.toMatchObject({ code: "BOOKKEEPING_FAILED" });
    await limited.close();
    await session.script(`drop owned by ${role}; drop role ${role}`);
  });

  it("notes faked migrations without executing them", async () => {
    await runMigrations(plainConnector(database.server), [m(1)], { history, fake: true });
    expect((await session.query("select to_regclass('t1')")).rows).toEqual([[null]]);
    const { migrations } = await show([m(1)]);
    expect(migrations).toMatchObject([{ state: { at: "applied", origin: "fake", file: "same" } }]);
  });

  it("of a newer format is refused", async () => {
    await run([m(1)]);
    await session.query("update godwit.lease set format = 99");
    await expect(run([m(1), m(2)])).rejects.toMatchObject({ code: "JOURNAL_NEWER" });
  });
});

import type { Orm } from "../scenario.js";
import { named, oneColumn, type Scenario, thing } from "./scenario.js";

const x = (orm: Orm) => [thing(orm, { x: orm.Column("text", { nullable: true }) })];
const xy = (orm: Orm) => [
  thing(orm, { x: orm.Column("text", { nullable: true }), y: orm.Column("int", { nullable: true }) }),
];
const seen = (orm: Orm) => {
  const Seen = { Seen: class {} }.Seen;
  orm.ViewColumn()(Seen.prototype, "x");
  orm.ViewEntity({ name: "seen", expression: "SELECT x FROM thing" })(Seen);
  return [...x(orm), Seen];
};
const twice = (orm: Orm) => [
  thing(orm, {
    x: orm.Column("int"),
    twice: orm.Column({ type: "int", asExpression: "x * 2", generatedType: "STORED" }),
  }),
];
const added = ["ALTER TABLE thing ADD COLUMN y integer"];

/** What somebody made by hand beside the entities: left as it is and named; drift under a declared name: put right. */
export const byHandScenarios: readonly Scenario[] = [
  {
    name: "indexes, constraints, a column, a table and a view made by hand",
    from: x,
    to: xy,
    rows: [
      "create index by_hand on thing (x desc)",
      "create index by_hand_lower on thing (lower(x)) where x is not null",
      "create index by_hand_gin on thing using gin (to_tsvector('simple', x))",
      "alter table thing add constraint by_hand_unique unique (x), add constraint by_hand_check check (x <> '')",
      "alter table thing add column by_hand_column int references thing",
      "create table by_hand_table (id int primary key)",
      "create view by_hand_view as select by_hand_column from thing",
      "comment on column thing.x is 'by hand'",
      "insert into thing values (1, 'a')",
    ],
    up: added,
    typeormWants: /by_hand|COMMENT/,
    leftAlone: [
      "column public.thing.by_hand_column",
      "comment column public.thing.x",
      "constraint public.thing.by_hand_check",
      "constraint public.thing.by_hand_unique",
      "foreignKey public.thing.thing_by_hand_column_fkey",
      "index public.by_hand",
      "index public.by_hand_gin",
      "index public.by_hand_lower",
      "table public.by_hand_table",
      "view public.by_hand_view",
    ],
  },
  {
    name: "a publication of a column that changes, a foreign table beside it",
    ...oneColumn(
      ({ Column }) => Column("int"),
      ({ Column }) => Column("bigint"),
    ),
    rows: [
      "create foreign data wrapper w",
      "create server elsewhere foreign data wrapper w",
      "create foreign table by_hand_table (id int) server elsewhere",
      "create publication by_hand for table thing (id, x) where (x > 1)",
      "insert into thing values (1, 2)",
    ],
    up: [
      "ALTER PUBLICATION by_hand DROP TABLE ONLY thing",
      "ALTER TABLE thing ALTER COLUMN x TYPE bigint",
      "ALTER PUBLICATION by_hand ADD TABLE ONLY thing (id, x) WHERE ((x > 1))",
    ],
    leftAlone: ["table public.by_hand_table"],
  },
  {
    name: "views by hand over a column that changes show its new type",
    ...oneColumn(
      ({ Column }) => Column("varchar", { length: 5 }),
      ({ Column }) => Column("text"),
    ),
    rows: [
      "create view by_hand as select id, x from thing",
      "create view by_hand_above as select x as y from by_hand",
      "create materialized view by_hand_stored as select x, count(*) from thing group by x",
      "create unique index by_hand_unique on by_hand_stored (x)",
      "comment on column by_hand_above.y is 'by hand'",
      "grant select on by_hand_above to public",
      "insert into thing values (1, 'a')",
      "refresh materialized view by_hand_stored",
    ],
    leftAlone: ["materializedView public.by_hand_stored", "view public.by_hand", "view public.by_hand_above"],
    kept: [
      "select y, pg_typeof(y)::text, (select count from by_hand_stored), has_table_privilege('public', 'by_hand_above', 'select') from by_hand_above",
      [["a", "text", "1", "t"]],
    ],
  },
  {
    name: "a policy, a trigger, a rule and constraints by hand on a column that changes",
    ...oneColumn(
      ({ Column }) => Column("int"),
      ({ Column }) => Column("text"),
    ),
    rows: [
      "create policy by_hand_policy on thing using (x is not null)",
      "create trigger by_hand_trigger before update of x on thing for each row execute function suppress_redundant_updates_trigger()",
      "create rule by_hand_rule as on delete to thing where old.x is null do instead nothing",
      "create index by_hand on thing ((x is null))",
      "alter table thing add constraint by_hand_check check (x is not null)",
      "insert into thing values (1, 7)",
    ],
    leftAlone: ["constraint public.thing.by_hand_check", "index public.by_hand"],
    kept: ["select x from thing", [["7"]]],
    typeormWants: /by_hand_check/,
  },
  {
    name: "an index with INCLUDE and its own storage under a managed name",
    from: (orm) => [thing(orm, { x: orm.Column("text", { nullable: true }) }, orm.Index("i", ["x"]))],
    to: (orm) => [
      thing(
        orm,
        { x: orm.Column("text", { nullable: true }), y: orm.Column("int", { nullable: true }) },
        orm.Index("i", ["x"]),
      ),
    ],
    rows: ["drop index i", "create index i on thing (x desc) include (id) with (fillfactor = 70)"],
    up: added,
    typeormWants: /INDEX/,
  },
  {
    name: "a check changed by hand is put right",
    from: (orm) => [thing(orm, { x: orm.Column("int") }, orm.Check("c", "x > 0"))],
    to: (orm) => [thing(orm, { x: orm.Column("int") }, orm.Check("c", "x > 0"))],
    rows: ["alter table thing drop constraint c, add constraint c check (x > 5)"],
    up: ["ALTER TABLE thing DROP CONSTRAINT c", "ALTER TABLE thing ADD CONSTRAINT c CHECK (x > 0)"],
  },
  {
    name: "a view's body changed by hand is put right",
    from: seen,
    to: seen,
    rows: [
      "insert into thing values (1, 'a')",
      "create or replace view seen as select upper(x) as x from thing where id > 0",
    ],
    up: ["CREATE OR REPLACE VIEW seen AS\nSELECT x FROM thing"],
    kept: ["select x from seen", [["a"]]],
  },
  {
    name: "a generated expression changed by hand is put right",
    from: twice,
    to: twice,
    rows: [
      "insert into thing (id, x) values (1, 4)",
      "alter table thing drop column twice, add column twice int not null generated always as (x * 3) stored",
    ],
    kept: ["select twice from thing", [["8"]]],
  },
  {
    name: "an invalid index is built anew",
    from: (orm) => [thing(orm, { x: orm.Column("int") }, orm.Index("i", ["x"]))],
    to: (orm) => [thing(orm, { x: orm.Column("int") }, orm.Index("i", ["x"]))],
    rows: ["update pg_index set indisvalid = false where indexrelid = 'i'::regclass"],
    up: ["DROP INDEX i", "CREATE INDEX i ON thing USING btree (x)"],
    irreversible: "an invalid index cannot be made by a statement",
  },
  {
    name: "a domain in the place of text is put right",
    from: x,
    to: x,
    rows: ["create domain short as text", "alter table thing alter column x type short"],
    up: ["ALTER TABLE thing ALTER COLUMN x TYPE text"],
  },
  {
    name: "NULLS NOT DISTINCT stays: entities cannot say it",
    from: (orm) => [thing(orm, { x: orm.Column("text", { nullable: true }) }, orm.Unique("u", ["x"]))],
    to: (orm) => [
      thing(
        orm,
        { x: orm.Column("text", { nullable: true }), y: orm.Column("int", { nullable: true }) },
        orm.Unique("u", ["x"]),
      ),
    ],
    rows: ["alter table thing drop constraint u, add constraint u unique nulls not distinct (x)"],
    up: added,
  },
  {
    name: "storage, compression, statistics and autovacuum settings stay",
    from: x,
    to: xy,
    rows: [
      "alter table thing alter x set storage external, alter x set statistics 500",
      "alter table thing set (fillfactor = 80, autovacuum_enabled = false)",
      "alter table thing enable row level security",
    ],
    up: added,
  },
  {
    name: "a view by hand that reads a column to be dropped keeps the column",
    from: xy,
    to: x,
    rows: ["create view by_hand as select y from thing"],
    answers: { allowDrop: ["public.thing.y"] },
    up: [],
    typeormWants: /DROP COLUMN/,
    leftAlone: ["view public.by_hand"],
  },
  {
    name: "a table in another schema, by hand, with the name of an entity's",
    from: (orm) => [thing(orm, {})],
    to: (orm) => [thing(orm, {}), named(orm, "Other", {})],
    rows: ["create schema elsewhere", "create table elsewhere.other (id text primary key)"],
    leftAlone: ["table elsewhere.other"],
  },
];

import { literal } from "@godwit/engine";
import { own } from "./foreign.js";
import type { Picks } from "./picks.js";
import { type Piece, type Surroundings, someColumn, someTable } from "./piece.js";

/** Something that a statement can be said of, with the keyword of GRANT where there is one. */
function someObject(picks: Picks, around: Surroundings): readonly [string, string?] {
  const [table, columns] = someTable(picks, around);
  const { name } = someColumn(picks, columns);
  return picks.one<readonly [string, string?]>(
    [`TABLE ${table}`, "TABLE"],
    [`COLUMN ${table}.${name}`],
    ["VIEW v1", "TABLE"],
    ["VIEW v3", "TABLE"],
    ["MATERIALIZED VIEW m1", "TABLE"],
    ["SEQUENCE s1", "SEQUENCE"],
    ["FUNCTION f1(integer)", "FUNCTION"],
    ["PROCEDURE p1(integer)", "PROCEDURE"],
    ["AGGREGATE a1(integer)"],
    ["TYPE e1", "TYPE"],
    ["TYPE c1", "TYPE"],
    ["TYPE r1", "TYPE"],
    ["DOMAIN d1", "DOMAIN"],
    ["INDEX i_1"],
    ["STATISTICS st1"],
    [`CONSTRAINT pk ON ${table}`],
    [`CONSTRAINT fk1 ON ${table}`],
    ["CONSTRAINT positive ON DOMAIN d1"],
    [`TRIGGER touching ON ${table}`],
    [`POLICY visible ON ${table}`],
    [`RULE watching ON ${table}`],
    [`SCHEMA ${around.schema}`, "SCHEMA"],
    ["COLLATION co1"],
    ["CONVERSION cv1"],
    ["OPERATOR === (integer, integer)"],
    ["OPERATOR CLASS oc1 USING btree"],
    ["OPERATOR FAMILY of1 USING btree"],
    ["TEXT SEARCH DICTIONARY ts1"],
    ["TEXT SEARCH CONFIGURATION tc1"],
    ["FOREIGN TABLE ft1", "TABLE"],
    [`SERVER ${own(around, "server")}`, "FOREIGN SERVER"],
    [`FOREIGN DATA WRAPPER ${own(around, "w")}`, "FOREIGN DATA WRAPPER"],
    [`LANGUAGE ${own(around, "l")}`, "LANGUAGE"],
    [`PUBLICATION ${own(around, "p")}`],
    [`EVENT TRIGGER ${own(around, "e")}`],
    ["CAST (e1 AS integer)"],
    ["TYPE b1", "TYPE"],
    ["SEQUENCE s8", "SEQUENCE"],
  );
}

export const comment: Piece = (picks, around) => [
  `COMMENT ON ${someObject(picks, around)[0]} IS ${literal(picks.one("said", "it's said", "in\ntwo lines"))}`,
];

const roles = ["pg_monitor", "pg_signal_backend", "PUBLIC"] as const;

const grantable = (object: readonly [string, string?]) => (object[1] === undefined ? undefined : object);

export const grant: Piece = (picks, around) => {
  const [table] = someTable(picks, around);
  const [object, keyword] = grantable(someObject(picks, around)) ?? [`TABLE ${table}`, "TABLE"];
  const name = object.replace(/^(?:MATERIALIZED VIEW|FOREIGN TABLE|FOREIGN DATA WRAPPER|[A-Z]+) /, "");
  const privilege =
    keyword === "TABLE" ? picks.one("SELECT", "SELECT, INSERT", "ALL") : picks.one("ALL", "USAGE", "EXECUTE");
  const role = picks.one(...roles);
  const option = role === "PUBLIC" ? "" : picks.maybe("WITH GRANT OPTION", 4);
  if (picks.number(4) === 1) return [`REVOKE ALL ON ${keyword} ${name} FROM PUBLIC`];
  return [`GRANT ${privilege} ON ${keyword} ${name} TO ${role}${option}`];
};

/** What a role grants that may, which the schema has to show it: one message, so that it is refused as a whole. */
export const passedGrant: Piece = (picks, around) => {
  const [table, columns] = someTable(picks, around);
  const object = picks.one(table, "v1", "s1");
  const column = object === table && picks.number(3) === 1 ? ` (${someColumn(picks, columns).name})` : "";
  const [role, other] = picks.one(
    ["pg_monitor", "pg_signal_backend"] as const,
    ["pg_signal_backend", "pg_monitor"] as const,
  );
  const grantee = picks.one(other, other, "PUBLIC", "pg_read_all_stats");
  const option = grantee === "PUBLIC" ? "" : picks.maybe("WITH GRANT OPTION", 3);
  return [
    `GRANT USAGE ON SCHEMA ${around.schema} TO ${role}; GRANT SELECT ON ${object} TO ${role} WITH GRANT OPTION; SET ROLE ${role}; GRANT SELECT${column} ON ${object} TO ${grantee}${option}; RESET ROLE`,
  ];
};

export const columnGrant: Piece = (picks, around) => {
  const [table, columns] = someTable(picks, around);
  return [
    `GRANT ${picks.one("SELECT", "UPDATE")} (${someColumn(picks, columns).name}) ON ${table} TO ${picks.one(...roles)}`,
  ];
};

export const owner: Piece = (picks, around) => {
  const [object] = someObject(picks, around);
  return [`ALTER ${object} OWNER TO ${picks.one("pg_monitor", "pg_signal_backend")}`];
};

export const defaultPrivilege: Piece = (picks, { schema }) => [
  `ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT ${picks.one("SELECT ON TABLES", "USAGE ON SEQUENCES", "EXECUTE ON FUNCTIONS", "USAGE ON TYPES", "ALL ON TABLES")} TO ${picks.one("pg_monitor", "pg_signal_backend")}`,
];

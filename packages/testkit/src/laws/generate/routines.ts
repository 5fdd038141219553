import type { Picks } from "./picks.js";
import type { Piece } from "./piece.js";

function properties(picks: Picks): string {
  return [
    ` ${picks.one("IMMUTABLE", "STABLE", "VOLATILE")}`,
    picks.maybe("STRICT"),
    picks.maybe("SECURITY DEFINER", 5),
    picks.maybe(`PARALLEL ${picks.one("SAFE", "RESTRICTED")}`),
    picks.maybe("LEAKPROOF", 6),
    picks.maybe("COST 7", 4),
    picks.maybe("SET search_path = pg_catalog, public", 4),
    picks.maybe("SET work_mem = '8MB'", 6),
  ].join("");
}

/** What defaults and checks call. */
export const sqlFunction: Piece = (picks) => {
  const parameter = picks.one("n integer", "n integer DEFAULT 1", "m integer");
  const body = picks.one("SELECT $1 + 1", "SELECT $1 + 2", "SELECT abs($1) + 1");
  return [`CREATE FUNCTION f1(${parameter}) RETURNS integer LANGUAGE sql${properties(picks)} AS '${body}'`];
};

/** With the types and tables of the schema in its signature. */
export const typedFunction: Piece = (picks) => {
  const signature = picks.one(
    "f2(e e1) RETURNS e1 LANGUAGE sql AS 'SELECT $1'",
    "f2(t t1) RETURNS boolean LANGUAGE sql AS 'SELECT $1 IS NULL'",
    "f2(d d1) RETURNS d1 LANGUAGE plpgsql AS 'BEGIN RETURN d; END'",
    "f2() RETURNS SETOF t1 LANGUAGE sql ROWS 7 AS 'SELECT * FROM t1'",
    "f2(OUT a integer, OUT b text) LANGUAGE sql AS 'SELECT 1, ''x'''",
    "f2(VARIADIC n integer[]) RETURNS TABLE (x integer) LANGUAGE sql AS 'SELECT unnest($1)'",
  );
  return [`CREATE FUNCTION ${signature}`];
};

/** With a body that PostgreSQL parses, and therefore with dependencies (14). */
export const parsedFunction: Piece = (picks) => [
  picks.one(
    "CREATE FUNCTION f3(n integer) RETURNS integer LANGUAGE sql RETURN n * 2",
    "CREATE FUNCTION f3() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM t1; END",
    "CREATE FUNCTION f3() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM v1; END",
    "CREATE FUNCTION f3(n integer) RETURNS integer LANGUAGE sql RETURN f1(n)",
  ),
];

export const triggerFunction: Piece = (picks) => [
  `CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${picks.one("", "new := new;")} RETURN new; END $$`,
];

export const procedure: Piece = (picks) => {
  const parameter = picks.one("n integer", "INOUT n integer", "n integer DEFAULT 5");
  const body = picks.one("BEGIN NULL; END", "BEGIN PERFORM 1; END");
  const definer = picks.maybe("SECURITY DEFINER");
  return [`CREATE PROCEDURE p1(${parameter}) LANGUAGE plpgsql${definer} AS '${body}'`];
};

export const aggregate: Piece = (picks) => {
  const options = [
    picks.maybe(", INITCOND = '0'"),
    picks.maybe(", PARALLEL = SAFE"),
    picks.maybe(", COMBINEFUNC = int4pl"),
  ];
  return [`CREATE AGGREGATE a1(integer) (SFUNC = int4pl, STYPE = integer${options.join("")})`];
};

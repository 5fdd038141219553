import { type Piece, someTable } from "./piece.js";

/** An operator, and what is written with it. */
export const operator: Piece = (picks, around) => {
  const [table] = someTable(picks, around);
  const options = [
    picks.maybe(", COMMUTATOR = ==="),
    picks.maybe(", NEGATOR = !=="),
    picks.maybe(", RESTRICT = eqsel, JOIN = eqjoinsel"),
    picks.maybe(", HASHES"),
  ];
  const volatility = picks.one("IMMUTABLE", "STABLE");
  return [
    `CREATE FUNCTION same(integer, integer) RETURNS boolean LANGUAGE sql ${volatility} AS 'SELECT $1 = $2'`,
    `CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = integer, FUNCTION = same${options.join("")})`,
    picks.one(
      `ALTER TABLE ${table} ADD CONSTRAINT compared CHECK (k === 1 OR k > 0)`,
      `CREATE VIEW v5 AS SELECT k FROM ${table} WHERE k === 1`,
      `CREATE INDEX i_compared ON ${table} (k) WHERE k === 1`,
    ),
  ];
};

export const operatorClass: Piece = (picks, around) => {
  const [table] = someTable(picks, around);
  const family = picks.one("", " FAMILY of1");
  const less = picks.one(
    "OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >",
    "OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, OPERATOR 4 <=, OPERATOR 5 <",
  );
  return [
    "CREATE OPERATOR FAMILY of1 USING btree",
    `CREATE OPERATOR CLASS oc1 FOR TYPE integer USING btree${family} AS ${less}, FUNCTION 1 btint4cmp(integer, integer)`,
    picks.one(
      "ALTER OPERATOR FAMILY of1 USING btree ADD OPERATOR 3 = (integer, bigint)",
      "ALTER OPERATOR FAMILY of1 USING btree ADD OPERATOR 1 < (integer, smallint), FUNCTION 1 (integer, smallint) btint42cmp(integer, smallint)",
    ),
    `CREATE INDEX i_class ON ${table} (k ${picks.one("oc1", "oc1 DESC")})`,
  ];
};

export const cast: Piece = (picks) => {
  const context = picks.one("", " AS ASSIGNMENT", " AS IMPLICIT");
  return [
    "CREATE FUNCTION place(e1) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1'",
    picks.one(
      `CREATE CAST (e1 AS integer) WITH FUNCTION place(e1)${context}`,
      `CREATE CAST (e1 AS e2) WITH INOUT${context}`,
      `CREATE CAST (c1 AS jsonb) WITH INOUT${context}`,
    ),
  ];
};

export const collation: Piece = (picks) => [
  `CREATE COLLATION co1 ${picks.one('FROM "C"', "(LOCALE = 'POSIX')", "(PROVIDER = icu, LOCALE = 'de', DETERMINISTIC = false)", "(PROVIDER = icu, LOCALE = 'und')")}`,
];

export const conversion: Piece = (picks) => [
  `CREATE ${picks.one("", "DEFAULT ")}CONVERSION cv1 FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8`,
];

/** A type whose functions are those of text. */
export const baseType: Piece = () => [
  "CREATE TYPE b1",
  "CREATE FUNCTION b1_in(cstring) RETURNS b1 LANGUAGE internal IMMUTABLE STRICT AS 'textin'",
  "CREATE FUNCTION b1_out(b1) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout'",
  "CREATE TYPE b1 (INPUT = b1_in, OUTPUT = b1_out, INTERNALLENGTH = VARIABLE, STORAGE = extended)",
];

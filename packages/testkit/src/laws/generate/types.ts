import { literal } from "@godwit/engine";
import type { Piece } from "./piece.js";

const labels = ["green", "blue", "it's", "", "a much longer label"] as const;

export const enumType: Piece = (picks) => {
  const others = picks.some(labels);
  const all = picks.number(2) === 0 ? ["red", ...others] : [...others, "red"];
  return [`CREATE TYPE ${picks.one("e1", "e2")} AS ENUM (${all.map(literal).join(", ")})`];
};

export const numberDomain: Piece = (picks) => {
  const base = picks.one("integer", "bigint", "numeric(10,2)");
  const check = picks.maybe(
    `CONSTRAINT positive CHECK (${picks.one("VALUE > 0", "VALUE <> 0", "VALUE in (1, 2)")})`,
    2,
  );
  const other = picks.maybe("CHECK (VALUE < 100)");
  const value = picks.maybe(`DEFAULT ${picks.one("1", "(1 + 1)")}`);
  return [`CREATE DOMAIN d1 AS ${base}${value}${picks.maybe("NOT NULL", 5)}${check}${other}`];
};

export const textDomain: Piece = (picks) => {
  const base = picks.one("text", "varchar(30)", "char(5)");
  const collation = picks.maybe(`COLLATE ${picks.one('"C"', '"POSIX"', "co1")}`);
  const check = picks.maybe("CONSTRAINT filled CHECK (VALUE <> '' OR VALUE IS NULL)", 2);
  return [
    `CREATE DOMAIN d2 AS ${base}${collation}${picks.maybe("DEFAULT 'a'")}${check}`,
    ...(picks.number(3) === 1
      ? ["ALTER DOMAIN d2 ADD CONSTRAINT short CHECK (length(VALUE) < 9) NOT VALID"]
      : []),
  ];
};

export const compositeType: Piece = (picks) => {
  const names = picks.some(["f1", "f2", "f3"]);
  const attributes = names.map(
    (name) => `${name} ${picks.one("integer", "text", 'text COLLATE "C"', "e1", "d1", "bigint[]")}`,
  );
  return [`CREATE TYPE c1 AS (${attributes.join(", ")})`];
};

export const rangeType: Piece = (picks) => {
  const subtype = picks.one(
    "integer",
    "numeric",
    "float8, SUBTYPE_DIFF = float8mi",
    'text, COLLATION = "C"',
    "text, SUBTYPE_OPCLASS = text_pattern_ops",
  );
  return [`CREATE TYPE r1 AS RANGE (SUBTYPE = ${subtype})`];
};

export const sequence: Piece = (picks) => {
  const name = picks.one("s1", "s2");
  const type = picks.one("bigint", "integer", "smallint");
  const parameters = [
    picks.one("", "", " INCREMENT 2", " INCREMENT -1", " MAXVALUE 1000", " INCREMENT 10 MAXVALUE 1000"),
    picks.maybe("CACHE 5"),
    picks.maybe("CYCLE"),
  ];
  const unlogged = picks.number(8) === 1 ? "UNLOGGED " : "";
  return [`CREATE ${unlogged}SEQUENCE ${name} AS ${type}${parameters.join("")}`];
};

import type { Picks } from "./picks.js";
import { type Piece, type Surroundings, someTable } from "./piece.js";
import { someColumns } from "./tables.js";

/** Nothing that lies in no schema may have the name of another pair's. */
export const own = ({ schema }: Surroundings, name: string): string => `${schema}_${name}`;

const options = (picks: Picks) =>
  picks.one("", " OPTIONS (host 'a')", " OPTIONS (port '1', host 'it''s')", " OPTIONS (host '')");

/** A wrapper without a handler, whose tables nobody can read; a server, and as whom roles speak to it. */
export const foreignServer: Piece = (picks, around) => {
  const [wrapper, server] = [own(around, "w"), own(around, "server")];
  const version = picks.one("", " VERSION '1'", " TYPE 'x' VERSION '2'");
  const mappings = picks.some(["PUBLIC", "pg_monitor"]);
  return [
    `CREATE FOREIGN DATA WRAPPER ${wrapper}${options(picks)}`,
    `CREATE SERVER ${server}${version} FOREIGN DATA WRAPPER ${wrapper}${options(picks)}`,
    ...mappings.map((role) => `CREATE USER MAPPING FOR ${role} SERVER ${server}${options(picks)}`),
  ];
};

/**
 * Its columns are none of a parent's: where a parent loses one, PostgreSQL leaves what the heir has of a check on it
 * inherited, from nobody.
 */
export const foreignTable: Piece = (picks, around) => {
  const columns = someColumns(picks, ["x", "y"]).filter(({ sql }) => !sql.includes("IDENTITY"));
  const lines = ["k integer", ...columns.map(({ sql }) => sql), ...picks.some(["", "CHECK (k > 0)"])];
  const [parent] = someTable(picks, around);
  return [
    `CREATE FOREIGN TABLE ft1 (${lines.filter((line) => line !== "").join(", ")})${picks.one("", "", ` INHERITS (${parent})`)} SERVER ${own(around, "server")}${options(picks)}`,
    ...picks
      .some(["", "ALTER FOREIGN TABLE ft1 ALTER k OPTIONS (ADD column_name 'key')"])
      .filter((sql) => sql !== ""),
  ];
};

import { own } from "./foreign.js";
import { type Piece, someColumn, someTable } from "./piece.js";

/** Small ones of PostgreSQL's own, as many as pairs are judged at once: a database has each once. */
const extensions = [
  "lo",
  "autoinc",
  "moddatetime",
  "refint",
  "tcn",
  "insert_username",
  "fuzzystrmatch",
  "tablefunc",
  "tsm_system_rows",
  "tsm_system_time",
] as const;

export const extension: Piece = (_, { schema }) => {
  const name = extensions[Number(schema.slice(1)) % extensions.length] ?? "lo";
  return [`CREATE EXTENSION ${name} SCHEMA ${schema}`];
};

export const publication: Piece = (picks, around) => {
  const [table, columns] = someTable(picks, around);
  const [other] = someTable(picks, around);
  const { name } = someColumn(picks, columns);
  const what = picks.one(
    `FOR TABLE ${table}`,
    `FOR TABLE ${table}, ${other}`,
    `FOR TABLE ${table} (k, ${name})`,
    `FOR TABLE ${table} WHERE (k > 0)`,
    `FOR TABLE ONLY ${table} (${name})`,
    `FOR TABLES IN SCHEMA ${around.schema}`,
  );
  const options = picks.one(
    "",
    " WITH (publish = 'insert')",
    " WITH (publish = 'insert, truncate', publish_via_partition_root)",
  );
  return [`CREATE PUBLICATION ${own(around, "p")} ${what}${options}`];
};

export const eventTrigger: Piece = (picks, around) => {
  const name = own(around, "e");
  const event = picks.one("ddl_command_end", "ddl_command_start", "sql_drop");
  const tags = picks.one("", " WHEN TAG IN ('CREATE TABLE')", " WHEN TAG IN ('CREATE VIEW', 'ALTER TABLE')");
  return [
    `CREATE FUNCTION seen() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN ${picks.one("", "PERFORM 1;")} END $$`,
    `CREATE EVENT TRIGGER ${name} ON ${event}${tags} EXECUTE FUNCTION seen()`,
    ...picks
      .some(["", `ALTER EVENT TRIGGER ${name} ${picks.one("DISABLE", "ENABLE ALWAYS")}`])
      .filter((sql) => sql !== ""),
  ];
};

/** PL/pgSQL under another name, with a function in it. */
export const language: Piece = (picks, around) => [
  `CREATE ${picks.one("", "TRUSTED ")}LANGUAGE ${own(around, "l")} HANDLER plpgsql_call_handler${picks.maybe("INLINE plpgsql_inline_handler", 2)}${picks.maybe("VALIDATOR plpgsql_validator")}`,
  `CREATE FUNCTION spoken() RETURNS integer LANGUAGE ${own(around, "l")} AS 'BEGIN RETURN 1; END'`,
];

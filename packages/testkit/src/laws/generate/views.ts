import { type Piece, someColumn, someTable } from "./piece.js";

function someQuery(...[picks, around]: Parameters<Piece>): string {
  const [table, columns] = someTable(picks, around);
  const [other] = someTable(picks, around);
  const { name } = someColumn(picks, columns);
  const all = columns.map((column) => column.name).join(", ");
  return picks.one(
    `SELECT ${all} FROM ${table}`,
    `SELECT * FROM ${table} WHERE k > ${picks.number(3)}`,
    `SELECT ${name}, count(*) AS n FROM ${table} GROUP BY ${name}`,
    `SELECT x.*, y.k AS other FROM ${table} x LEFT JOIN ${other} y ON x.k = y.k`,
    `SELECT k, row_number() OVER (ORDER BY k) AS place FROM ${table}`,
    `SELECT k FROM ${table} UNION ALL SELECT k FROM ${other}`,
    `WITH w AS (SELECT k FROM ${table}) SELECT k, f1(k) AS called FROM w`,
    `SELECT x FROM ${table} x`,
    `SELECT k, a1(k) OVER () AS total FROM ${table}`,
    `SELECT 'red'::e1 AS color, k FROM ${table}`,
  );
}

export const view: Piece = (picks, around) => {
  const options = picks.one("", "", " WITH (security_barrier)", " WITH (security_invoker)");
  const check = picks.maybe("WITH LOCAL CHECK OPTION", 5);
  return [`CREATE VIEW ${picks.one("v1", "v2")}${options} AS ${someQuery(picks, around)}${check}`];
};

/** On views and materialized views. */
export const outerView: Piece = (picks) => {
  const source = picks.one("v1", "v2", "m1");
  return [
    `CREATE VIEW v3 AS ${picks.one(`SELECT * FROM ${source}`, `SELECT count(*) AS n FROM ${source}`, `SELECT k FROM ${source} WHERE k > 1`)}`,
  ];
};

export const materializedView: Piece = (picks, around) => [
  `CREATE MATERIALIZED VIEW m1${picks.maybe("WITH (fillfactor = 50)", 5)} AS ${someQuery(picks, around)}${picks.maybe("WITH NO DATA", 4)}`,
  ...(picks.number(2) === 1 ? [`CREATE ${picks.one("", "UNIQUE ")}INDEX m1_k ON m1 (k)`] : []),
];

export const viewParts: Piece = (picks) => [
  picks.one(
    "CREATE RULE watching AS ON INSERT TO v1 DO INSTEAD NOTHING",
    "CREATE TRIGGER touching INSTEAD OF INSERT ON v1 FOR EACH ROW EXECUTE FUNCTION touch()",
    "ALTER VIEW v1 ALTER k SET DEFAULT 5",
    "CREATE STATISTICS st3 ON k, (k + 1) FROM m1",
    "ALTER MATERIALIZED VIEW m1 ALTER k SET STATISTICS 7",
  ),
];

import type { Picks } from "./picks.js";
import { type MadeColumn, type Piece, type Surroundings, someColumn, someTable } from "./piece.js";
import { triggerFunction } from "./routines.js";
import { texts, typeInfo, wholeNumbers } from "./values.js";

function condition(picks: Picks, { name, type }: MadeColumn): string {
  const { conditions } = typeInfo(type);
  return (conditions[picks.number(conditions.length)] ?? "true").replaceAll("$", name);
}

function expression({ name, type }: MadeColumn): string {
  if (texts.includes(type)) return `lower(${name})`;
  return wholeNumbers.includes(type) ? `(${name} + 1)` : `(${name} IS NULL)`;
}

export const index: Piece = (picks, around) => {
  const [table, columns] = someTable(picks, around);
  const first = someColumn(picks, columns);
  const second = someColumn(picks, columns);
  const key = picks.one(
    first.name,
    expression(first),
    `${first.name}, ${second.name}`,
    `${first.name} DESC`,
    `${first.name} NULLS FIRST`,
    `${expression(first)}, ${second.name}`,
    `${first.name} COLLATE "C"`,
    `${first.name} text_pattern_ops`,
    `${first.name} COLLATE co1`,
  );
  const method = picks.one(
    "",
    "",
    "",
    " USING hash",
    " USING gin",
    " USING gist",
    " USING brin",
    " USING spgist",
  );
  const unique = picks.one("", "", "UNIQUE ");
  const include = picks.maybe(`INCLUDE (${second.name})`, 5);
  const distinct = unique === "" ? "" : picks.maybe("NULLS NOT DISTINCT", 5);
  const options = picks.maybe("WITH (fillfactor = 60)", 5);
  const where = picks.maybe(`WHERE ${condition(picks, second)}`, 3);
  const name = picks.one("i_1", "i_2", "i_3");
  const only = picks.one("", "", "", "ONLY ");
  return [
    `CREATE ${unique}INDEX ${name} ON ${only}${table}${method} (${key})${include}${distinct}${options}${where}`,
    `CREATE ${unique}INDEX ${name} ON ${table} (${first.name}, k)${options}`,
  ];
};

export const foreignKey: Piece = (picks, around) => {
  const [table] = someTable(picks, around);
  const [target] = someTable(picks, around);
  const actions = [
    picks.one(
      "",
      " ON DELETE CASCADE",
      " ON DELETE SET NULL",
      " ON DELETE RESTRICT",
      " ON DELETE SET DEFAULT",
      " ON DELETE SET NULL (k)",
    ),
    picks.one("", " ON UPDATE CASCADE", " ON UPDATE SET NULL"),
    picks.one("", " DEFERRABLE", " DEFERRABLE INITIALLY DEFERRED"),
    picks.one("", "", "", " NOT VALID", " NOT ENFORCED"),
  ];
  const match = picks.one("", "", " MATCH FULL");
  return [
    `ALTER TABLE ${table} ADD CONSTRAINT ${picks.one("fk1", "fk2")} FOREIGN KEY (k) REFERENCES ${target} (k)${match}${actions.join("")}`,
  ];
};

export const laterCheck: Piece = (picks, around) => {
  const [table, columns] = someTable(picks, around);
  const tail = picks.one("", " NOT VALID", " NO INHERIT", " NOT ENFORCED");
  return [
    `ALTER TABLE ${table} ADD CONSTRAINT later CHECK (${condition(picks, someColumn(picks, columns))})${tail}`,
  ];
};

export const statistics: Piece = (picks, around) => {
  const [table, columns] = someTable(picks, around);
  const kinds = picks.one("", " (ndistinct)", " (dependencies, mcv)");
  const on = picks.one(
    columns
      .slice(0, 2)
      .map(({ name }) => name)
      .join(", "),
    `${columns[0]?.name}, (k % 2)`,
    "(k % 3)",
  );
  const name = picks.one("st1", "st2");
  const target = picks.number(3) === 1 ? [`ALTER STATISTICS ${name} SET STATISTICS 50`] : [];
  return [`CREATE STATISTICS ${name}${kinds} ON ${on} FROM ${table}`, ...target];
};

export const columnSettings: Piece = (picks, around) => {
  const [table, columns] = someTable(picks, around);
  const { name } = someColumn(picks, columns);
  return [
    `ALTER TABLE ${table} ALTER ${name} ${picks.one("SET STATISTICS 50", "SET STORAGE EXTERNAL", "SET STORAGE MAIN", "SET COMPRESSION pglz", "SET (n_distinct = 5)", "SET NOT NULL")}`,
  ];
};

export const tableSettings: Piece = (picks, around) => {
  const [table] = someTable(picks, around);
  return [
    `ALTER TABLE ${table} ${picks.one("SET (fillfactor = 40)", "REPLICA IDENTITY FULL", "REPLICA IDENTITY NOTHING", "CLUSTER ON pk", "CLUSTER ON i_1", "REPLICA IDENTITY USING INDEX i_1", "SET (toast.autovacuum_enabled = false)", "ENABLE ROW LEVEL SECURITY", "FORCE ROW LEVEL SECURITY")}`,
  ];
};

/** A partitioned table oftener than another: its partitions have the trigger, too. */
function triggeredTable(picks: Picks, around: Surroundings): ReturnType<typeof someTable> {
  const partitioned = [...around.tables].find(([name]) => name.startsWith("by_"));
  return partitioned !== undefined && picks.number(2) === 1 ? partitioned : someTable(picks, around);
}

export const trigger: Piece = (picks, around) => {
  const [table, columns] = triggeredTable(picks, around);
  const { name } = someColumn(picks, columns);
  const event = picks.one("INSERT", "UPDATE", "INSERT OR UPDATE", `UPDATE OF ${name}`, "DELETE");
  const when = picks.one("", "", " WHEN (new.k > 0)");
  const statement = picks.one(
    `CREATE TRIGGER touching BEFORE ${event} ON ${table} FOR EACH ROW${when} EXECUTE FUNCTION touch()`,
    `CREATE TRIGGER touching AFTER ${event} ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION touch('x')`,
    `CREATE TRIGGER touching AFTER INSERT ON ${table} REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION touch()`,
    `CREATE CONSTRAINT TRIGGER touching AFTER ${event} ON ${table} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION touch()`,
  );
  const enabled = picks.one("", "", "DISABLE", "ENABLE ALWAYS", "ENABLE REPLICA");
  const ofPartition = picks.one(`ALTER TABLE ${table}_0 DISABLE TRIGGER touching`, "");
  return [
    ...triggerFunction(picks, around),
    statement,
    ...(enabled === "" ? [] : [`ALTER TABLE ${table} ${enabled} TRIGGER touching`]),
    ...(ofPartition === "" ? [] : [ofPartition]),
  ];
};

export const rule: Piece = (picks, around) => {
  const [table] = someTable(picks, around);
  const action = picks.one(
    "DO INSTEAD NOTHING",
    "WHERE new.k > 5 DO INSTEAD NOTHING",
    "DO ALSO NOTIFY changed",
  );
  return [`CREATE RULE watching AS ON ${picks.one("INSERT", "UPDATE")} TO ${table} ${action}`];
};

export const policy: Piece = (picks, around) => {
  const [table, columns] = someTable(picks, around);
  const using = condition(picks, someColumn(picks, columns));
  const command = picks.one("ALL", "SELECT", "DELETE", "UPDATE");
  const check = command === "ALL" || command === "UPDATE" ? picks.maybe(`WITH CHECK (${using})`) : "";
  const head = `CREATE POLICY ${picks.one("visible", "other")} ON ${table} AS ${picks.one("PERMISSIVE", "RESTRICTIVE")}`;
  return [
    `${head} FOR ${command} TO ${picks.one("PUBLIC", "pg_monitor, pg_signal_backend")} USING (${using})${check}`,
  ];
};

export const ownedSequence: Piece = (picks, around) => {
  const [table] = someTable(picks, around);
  return [`ALTER SEQUENCE ${picks.one("s1", "s2")} OWNED BY ${table}.k`];
};

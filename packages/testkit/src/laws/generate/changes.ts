import { type Piece, someColumn, someTable } from "./piece.js";

/** A table that has a past: numbers of columns with gaps, names that follow no rule any more. */
export const past: Piece = (picks, around) => {
  const [table, columns] = someTable(picks, around);
  const { name } = someColumn(picks, columns);
  const { name: other } = someColumn(picks, columns);
  return [
    picks.one(
      `ALTER TABLE ${table} DROP COLUMN ${name === "k" ? "a" : name}`,
      `ALTER TABLE ${table} ADD late text COLLATE "C" DEFAULT 'x'`,
      `ALTER TABLE ${table} RENAME ${name === "k" ? "b" : name} TO moved`,
      `ALTER TABLE ${table} RENAME TO renamed`,
      `ALTER TABLE ${table} ALTER ${name} TYPE text USING NULL`,
    ),
    picks.one(
      "ALTER INDEX i_1 RENAME TO i_9",
      "ALTER SEQUENCE s1 RENAME TO s9",
      "ALTER TYPE e1 RENAME VALUE 'green' TO 'greener'",
      "ALTER TYPE e2 ADD VALUE 'more' BEFORE 'red'",
      `ALTER TABLE ${table} ALTER ${other} DROP NOT NULL`,
      "ALTER VIEW v1 RENAME TO v9",
      "ALTER TYPE c1 ADD ATTRIBUTE f4 bigint",
    ),
  ];
};

/** NOT NULL with a name, for itself alone, not of the rows that are there. */
export const namedNotNull: Piece = (picks, around) => {
  const [table, columns] = someTable(picks, around);
  const { name } = someColumn(picks, columns);
  const tail = picks.one("", " NO INHERIT", " NOT VALID");
  return [`ALTER TABLE ${table} ADD CONSTRAINT filled NOT NULL ${name}${tail}`];
};

/** Triggers, those of constraints and partitions included, and rules that do not fire as usual. */
export const triggerStates: Piece = (picks, around) => {
  const [table] = someTable(picks, around);
  const partitioned = [...around.tables.keys()].find((name) => name.startsWith("by_")) ?? table;
  return [
    picks.one(
      `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
      `ALTER TABLE ${table} ENABLE REPLICA TRIGGER touching`,
      `ALTER TABLE ${table} DISABLE RULE watching`,
    ),
    `ALTER TABLE ${partitioned}_0 ${picks.one("DISABLE", "ENABLE ALWAYS", "ENABLE")} TRIGGER touching`,
  ];
};

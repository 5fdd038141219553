/** The benchmark's schema: every tool gets the same tables, and the same one change. */
export interface Spec {
  readonly tables: number;
  /** With it, `name` of the first table is varchar(200) instead of varchar(100). */
  readonly changed: boolean;
}

/** The two tables that table `i` refers to. */
export function referred(i: number, tables: number): readonly [number, number] {
  return [(i + 1) % tables, (i * 7 + 3) % tables];
}

export function nameLength(i: number, { changed }: Spec): number {
  return changed && i === 0 ? 200 : 100;
}

/** Gives a share of the tables a longer name column. */
export function longerNames(tables: number, share: number): string {
  const changed = Array.from({ length: Math.ceil(tables * share) }, (_, i) => i);
  return changed.map((i) => `ALTER TABLE t${i} ALTER name TYPE varchar(200);`).join("\n");
}

/** The whole schema as SQL. */
export interface SpecSql {
  /** Scripts that need nothing of each other. */
  readonly tables: readonly string[];
  /** Foreign keys, after all tables. */
  readonly keys: readonly string[];
}

/** The whole schema, in scripts of at most a hundred tables. */
export function specSql(tables: number): SpecSql {
  const numbers = Array.from({ length: tables }, (_, i) => i);
  const batches = Array.from({ length: Math.ceil(tables / 100) }, (_, i) =>
    numbers.slice(100 * i, 100 * (i + 1)),
  );
  return {
    tables: batches.map((batch) => batch.map(tableSql).join("\n")),
    keys: batches.map((batch) => batch.map((i) => keysSql(i, tables)).join("\n")),
  };
}

function tableSql(i: number): string {
  return `CREATE TYPE t${i}_status_enum AS ENUM ('draft', 'live', 'gone');
    CREATE TABLE t${i} (id serial PRIMARY KEY, name varchar(100) NOT NULL, code varchar NOT NULL UNIQUE, note text,
      status t${i}_status_enum NOT NULL DEFAULT 'draft', price numeric(12,2) NOT NULL DEFAULT 0, quantity integer NOT NULL DEFAULT 1,
      total bigint, active boolean NOT NULL DEFAULT true, data jsonb, created_at timestamptz NOT NULL DEFAULT now(),
      ref_a integer, ref_b integer);
    CREATE INDEX t${i}_name_idx ON t${i} (name);
    CREATE INDEX t${i}_state_idx ON t${i} (status, active);`;
}

function keysSql(i: number, tables: number): string {
  const [a, b] = referred(i, tables);
  return `ALTER TABLE t${i} ADD CONSTRAINT t${i}_a_fk FOREIGN KEY (ref_a) REFERENCES t${a} ON DELETE CASCADE;
    ALTER TABLE t${i} ADD CONSTRAINT t${i}_b_fk FOREIGN KEY (ref_b) REFERENCES t${b};`;
}

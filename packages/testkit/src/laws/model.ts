import fc from "fast-check";

/** What one column may be; what does not fit its type is left out when it is written. */
export interface RandomColumn {
  readonly name: string;
  readonly type: number;
  readonly default: number | undefined;
  readonly notNull: boolean;
  readonly special: "identity" | "identity always" | "generated" | "serial" | undefined;
  readonly check: number | undefined;
  readonly collate: boolean;
  readonly statistics: boolean;
}

export interface RandomIndex {
  readonly columns: readonly number[];
  readonly unique: boolean;
  readonly expression: boolean;
  readonly descending: boolean;
  readonly where: boolean;
  readonly include: boolean;
  readonly fillfactor: boolean;
}

export interface RandomTable {
  readonly name: string;
  readonly unlogged: boolean;
  readonly fillfactor: number | undefined;
  readonly columns: readonly RandomColumn[];
  readonly primaryKey: number | undefined;
  readonly unique: readonly number[] | undefined;
  readonly deferrable: boolean;
  readonly indexes: readonly RandomIndex[];
  /** To the primary key of another table, by place. */
  readonly foreignKey: number | undefined;
  readonly onDelete: number;
  readonly comment: number | undefined;
  readonly policy: number | undefined;
  readonly trigger: number | undefined;
  readonly statistics: boolean;
  readonly partitioned: "no" | "range" | "list";
}

export interface RandomView {
  readonly table: number;
  readonly where: boolean;
  readonly grouped: boolean;
  readonly materialized: boolean;
  readonly comment: boolean;
}

export interface RandomSchema {
  readonly labels: readonly string[];
  readonly domain: number | undefined;
  readonly sequence: number | undefined;
  readonly functions: readonly number[];
  readonly tables: readonly RandomTable[];
  readonly views: readonly RandomView[];
  readonly composite: readonly number[] | undefined;
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 });
const small = fc.nat({ max: 7 });

const column = fc.record<RandomColumn>({
  name: fc.constantFrom("a", "b", "c", "d", "Mixed", "select"),
  type: fc.nat({ max: 17 }),
  default: maybe(small),
  notNull: fc.boolean(),
  special: fc.option(fc.constantFrom("identity", "identity always", "generated", "serial"), {
    nil: undefined,
    freq: 6,
  }),
  check: maybe(small),
  collate: fc.boolean(),
  statistics: fc.boolean(),
});

const index = fc.record<RandomIndex>({
  columns: fc.uniqueArray(small, { minLength: 1, maxLength: 2 }),
  unique: fc.boolean(),
  expression: fc.boolean(),
  descending: fc.boolean(),
  where: fc.boolean(),
  include: fc.boolean(),
  fillfactor: fc.boolean(),
});

/** A table cannot become a partitioned one in place: those have names of their own. */
const table = fc
  .record<RandomTable>({
    name: fc.constantFrom("t1", "t2", "t3", "Odd name"),
    unlogged: fc.boolean(),
    fillfactor: maybe(fc.constantFrom(50, 80)),
    columns: fc.uniqueArray(column, { minLength: 1, maxLength: 5, selector: ({ name }) => name }),
    primaryKey: maybe(small),
    unique: maybe(fc.uniqueArray(small, { minLength: 1, maxLength: 2 })),
    deferrable: fc.boolean(),
    indexes: fc.array(index, { maxLength: 2 }),
    foreignKey: maybe(small),
    onDelete: small,
    comment: maybe(small),
    policy: maybe(small),
    trigger: maybe(small),
    statistics: fc.boolean(),
    partitioned: fc.constantFrom("no", "no", "no", "no", "range", "list"),
  })
  .map((made) =>
    made.partitioned === "no" ? made : { ...made, name: `${made.name} by ${made.partitioned}` },
  );

/** Schemas over few names, so that two of them share many. */
export const randomSchema: fc.Arbitrary<RandomSchema> = fc.record<RandomSchema>({
  labels: fc.uniqueArray(fc.constantFrom("red", "green", "blue", "it's"), { minLength: 1 }),
  domain: maybe(small),
  sequence: maybe(small),
  functions: fc.array(small, { minLength: 2, maxLength: 2 }),
  tables: fc.uniqueArray(table, { maxLength: 4, selector: ({ name }) => name }),
  views: fc.array(
    fc.record<RandomView>({
      table: small,
      where: fc.boolean(),
      grouped: fc.boolean(),
      materialized: fc.boolean(),
      comment: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  composite: maybe(fc.array(small, { minLength: 1, maxLength: 2 })),
});

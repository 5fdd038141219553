/** Types of columns, with defaults and conditions that fit them; `$` is the column. */
export interface TypeInfo {
  readonly type: string;
  readonly defaults: readonly string[];
  readonly conditions: readonly string[];
  /** Two values that meet all conditions. */
  readonly values: readonly [string, string];
}

const numbers = ["$ > 0", "$ in (1, 2)", "$ between 1 and 9", "$ + 1 <> 0", "$ = any (array[1, 2, 3])"];
const strings = [
  "$ <> ''",
  "$ in ('a', 'b', 'it''s')",
  "length($) < 9",
  "$ not like 'x%' or $ is null",
  "$ ~ '^[a-z]'",
];
const times = ["$ > '2000-01-01'", "$ < 'infinity'", "$ between '2001-01-01' and '2030-12-31'"];

/** The first label of every enum is `red`. */
export const columnTypes: readonly TypeInfo[] = [
  {
    type: "integer",
    defaults: ["1", "(1 + 1)", "-5", "f1(1)", "nextval('s1')"],
    conditions: numbers,
    values: ["1", "2"],
  },
  { type: "bigint", defaults: ["1", "'7'", "length('abc')"], conditions: numbers, values: ["1", "2"] },
  { type: "smallint", defaults: ["3", "'-3'"], conditions: numbers, values: ["1", "2"] },
  {
    type: "numeric(8,2)",
    defaults: ["0", "1.5", "'2.50'", "'1e2'"],
    conditions: numbers,
    values: ["1", "2"],
  },
  { type: "numeric", defaults: ["0", "1e-7"], conditions: numbers, values: ["1", "2"] },
  { type: "real", defaults: ["0", "1.5"], conditions: numbers, values: ["1", "2"] },
  { type: "double precision", defaults: ["1e-7", "random()"], conditions: numbers, values: ["1", "2"] },
  {
    type: "text",
    defaults: ["'x'", "upper('x')", "'it''s'", "E'a\\nb'", "'\\'", "null", "md5(random()::text)"],
    conditions: strings,
    values: ["'a'", "'b'"],
  },
  { type: "varchar(10)", defaults: ["'x'", "'x' || 'y'", "''"], conditions: strings, values: ["'a'", "'b'"] },
  { type: "varchar(20)", defaults: ["'x'"], conditions: strings, values: ["'a'", "'b'"] },
  { type: "char(3)", defaults: ["'x'"], conditions: ["$ <> ''", "$ in ('a', 'b')"], values: ["'a'", "'b'"] },
  {
    type: "boolean",
    defaults: ["true", "false", "(1 = 1)"],
    conditions: ["$", "$ is not false"],
    values: ["true", "true"],
  },
  {
    type: "date",
    defaults: ["current_date", "'2020-01-01'", "now()"],
    conditions: times,
    values: ["'2020-01-01'", "'2020-01-02'"],
  },
  {
    type: "timestamptz",
    defaults: ["now()", "'2020-01-01 00:00:00+00'", "now() + interval '1 day'", "(now() at time zone 'utc')"],
    conditions: times,
    values: ["'2020-01-01'", "'2020-01-02'"],
  },
  {
    type: "timestamp(3)",
    defaults: ["now()", "localtimestamp", "'2020-01-01'"],
    conditions: times,
    values: ["'2020-01-01'", "'2020-01-02'"],
  },
  {
    type: "interval",
    defaults: ["'2 hours'", "'1 mon 3 days'"],
    conditions: ["$ > '1 second'"],
    values: ["'1 hour'", "'2 days'"],
  },
  {
    type: "jsonb",
    defaults: ["'{}'", `'{"b": 1, "a": [2]}'`],
    conditions: ["jsonb_typeof($) = 'object'", "$ @> '{}'"],
    values: ["'{}'", `'{"a": 1}'`],
  },
  { type: "json", defaults: ["'{ }'"], conditions: ["$ is not null or $ is null"], values: ["'{}'", "'[]'"] },
  {
    type: "uuid",
    defaults: ["gen_random_uuid()", "'00000000-0000-0000-0000-000000000001'"],
    conditions: ["$ is distinct from null"],
    values: ["gen_random_uuid()", "gen_random_uuid()"],
  },
  {
    type: "integer[]",
    defaults: ["'{}'", "array[1, 2]", "array[]::integer[]"],
    conditions: ["1 = any ($)", "cardinality($) < 5"],
    values: ["'{1}'", "'{1,2}'"],
  },
  {
    type: "text[]",
    defaults: ["'{}'", "array['a', 'b']"],
    conditions: ["'a' = any ($)", "$ <> '{}'"],
    values: ["'{a}'", "'{a,b}'"],
  },
  {
    type: "int4range",
    defaults: ["'[1,5)'"],
    conditions: ["not isempty($)"],
    values: ["'[1,2)'", "'[3,4)'"],
  },
  { type: "bytea", defaults: ["'\\x00ff'"], conditions: ["length($) < 9"], values: ["'a'", "'b'"] },
  {
    type: "inet",
    defaults: ["'10.0.0.1'"],
    conditions: ["family($) = 4"],
    values: ["'10.0.0.1'", "'10.0.0.2'"],
  },
  {
    type: "e1",
    defaults: ["'red'", "'red'::e1"],
    conditions: ["$ = 'red'", "$ in ('red')", "$ <> all (array['red']::e1[]) or true"],
    values: ["'red'", "'red'"],
  },
  { type: "e2", defaults: ["'red'"], conditions: ["$ >= 'red'"], values: ["'red'", "'red'"] },
  {
    type: "e1[]",
    defaults: ["'{}'", "array['red']::e1[]"],
    conditions: ["'red' = any ($)"],
    values: ["'{red}'", "'{red}'"],
  },
  { type: "d1", defaults: ["1", "2"], conditions: ["$ > 0"], values: ["1", "2"] },
  { type: "d2", defaults: ["'a'"], conditions: ["$ <> ''"], values: ["'a'", "'b'"] },
  { type: "c1", defaults: ["null"], conditions: ["$ is not null or $ is null"], values: ["null", "null"] },
  {
    type: "b1",
    defaults: ["'x'"],
    conditions: ["$ is not null or $ is null", "$::text <> ''"],
    values: ["'1'", "'2'"],
  },
  { type: "r1", defaults: ["'empty'"], conditions: ["not isempty($)"], values: ["null", "null"] },
];

const fallback = columnTypes[0] as TypeInfo;

/** What is known of a type. */
export function typeInfo(type: string): TypeInfo {
  return columnTypes.find((info) => info.type === type) ?? fallback;
}

export const wholeNumbers: readonly string[] = ["integer", "bigint", "smallint"];
export const texts: readonly string[] = ["text", "varchar(10)", "varchar(20)", "d2"];

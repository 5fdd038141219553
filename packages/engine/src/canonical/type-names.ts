/** Other spellings of built-in types (PostgreSQL manual, table 8.1), and what `format_type` calls them. */
const aliases: Readonly<Record<string, string>> = {
  bool: "boolean",
  char: "character",
  "char varying": "character varying",
  dec: "numeric",
  decimal: "numeric",
  float4: "real",
  float8: "double precision",
  float: "double precision",
  int: "integer",
  int2: "smallint",
  int4: "integer",
  int8: "bigint",
  bpchar: "character",
  time: "time without time zone",
  timetz: "time with time zone",
  timestamp: "timestamp without time zone",
  timestamptz: "timestamp with time zone",
  varbit: "bit varying",
  varchar: "character varying",
};

const plainTypes: ReadonlySet<string> = new Set([
  ...Object.values(aliases),
  ..."bigint box bytea cidr circle date inet integer interval json jsonb line lseg macaddr macaddr8 money path".split(
    " ",
  ),
  ..."pg_lsn point polygon smallint text tsquery tsvector uuid xml oid name regclass regtype regproc jsonpath".split(
    " ",
  ),
  ..."int4range int8range numrange tsrange tstzrange daterange bit".split(" "),
]);

const modifiable = /^(character varying|character|bit varying|bit|numeric|interval|time|timestamp)\b/;

/**
 * A built-in type as `format_type` prints it, however it is spelled; undefined where only the server can tell (types of
 * extensions and users, domains, `float(24)`). Proven by a test against every major.
 */
export function builtInType(written: string): string | undefined {
  const text = written
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .replace(/^pg_catalog\./, "");
  const array = /^(.*?)( ?(?:\[\d*\])+| array(?:\[\d+\])?)$/.exec(text);
  const element = elementType(array?.[1] ?? text);
  return element === undefined ? undefined : `${element}${array === null ? "" : "[]"}`;
}

function elementType(text: string): string | undefined {
  const found = /^([a-z0-9_ ]+?) ?(?:\( ?(\d+) ?(?:, ?(-?\d+) ?)?\))?( with(?:out)? time zone)?$/.exec(text);
  if (found === null) return undefined;
  const [, base = "", precision, scale, zone = ""] = found;
  const name = zone === "" ? (aliases[base] ?? base) : `${base}${zone}`;
  if (!plainTypes.has(name)) return undefined;
  if (precision === undefined) return unmodified(base, name);
  if (base === "bpchar" || base === "float" || !modifiable.test(name)) return undefined;
  if (name === "numeric") return `numeric(${precision},${scale ?? 0})`;
  if (scale !== undefined) return undefined;
  const [first, ...rest] = name.startsWith("time") ? name.split(" ") : [name];
  return [`${first}(${precision})`, ...rest].join(" ");
}

/** `character` and `bit` alone are of length 1; `bpchar` alone has no length at all. */
function unmodified(base: string, name: string): string {
  if (base === "bpchar") return "bpchar";
  return name === "character" || name === "bit" ? `${name}(1)` : name;
}

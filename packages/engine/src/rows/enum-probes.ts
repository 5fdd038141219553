import type { Column } from "../kinds/column/model.js";
import type { Enum } from "../kinds/enum/model.js";
import type { ObjectId } from "../model/identity.js";
import type { CanonicalSchema } from "../model/schema.js";
import { ident, literal, qualified } from "../render/quote.js";
import type { Probe } from "./conflict.js";
import type { ProbeContext } from "./context.js";

/** Rows that hold a value which the type loses, however deep in the types of their columns, and get no other for it. */
export function enumProbes(old: Enum, next: Enum, context: ProbeContext): Probe[] {
  const { previous, before, valueMappings } = context;
  const type = before.enumName(old);
  const mapped = valueMappings?.get(qualified(next.schema, next.name));
  const removed = old.labels.filter((label) => !next.labels.includes(label));
  if (removed.length === 0) return [];
  return columnsOfOwnTypes(previous).flatMap((column) => {
    const reached = mapped !== undefined && reachedBy(column.type, previous) === type;
    return removed.flatMap((label): Probe[] => {
      if (reached && mapped?.has(label)) return [];
      const search = { type, label: literal(label), schema: previous };
      const has = holds(ident(column.name), column.type, search);
      if (has === undefined) return [];
      const table = qualified(column.schema, column.table);
      const deep = mapped?.has(label) ? ": --map does not reach inside of values" : "";
      const what = `hold the value ${search.label} in ${ident(column.name)}, which goes${deep}`;
      return [{ how: "rows", object: next.id, table, what, from: `${table} WHERE ${has}` }];
    });
  });
}

const ofOwnTypes = new WeakMap<CanonicalSchema, readonly Column[]>();

/** The columns that rows fill whose type is somebody's own, which is printed with its schema. Each enum that changes asks. */
function columnsOfOwnTypes(schema: CanonicalSchema): readonly Column[] {
  const known = ofOwnTypes.get(schema);
  if (known !== undefined) return known;
  const found = [...schema.objects.values()].filter(
    (object): object is Column =>
      object.kind === "column" && object.generated === null && object.type.includes("."),
  );
  ofOwnTypes.set(schema, found);
  return found;
}

/** The type that a mapping of a column's type is one of: what it is an array of, or a domain over. */
function reachedBy(type: string, schema: CanonicalSchema): string {
  const element = type.replace(/\[\]$/, "");
  const domain = schema.objects.get(`domain ${element}` as ObjectId);
  return domain?.kind === "domain" && !domain.type.endsWith("[]") ? reachedBy(domain.type, schema) : element;
}

interface Search {
  readonly type: string;
  /** As SQL. */
  readonly label: string;
  readonly schema: CanonicalSchema;
}

/** What is true of a value that is the label or holds it; undefined where values of the type cannot. */
function holds(value: string, type: string, search: Search, depth = 0): string | undefined {
  if (type === search.type) return `(${value})::text = ${search.label}`;
  if (type.endsWith("[]")) {
    const element = `element${depth}`;
    const inside = holds(element, type.slice(0, -2), search, depth + 1);
    return inside && `EXISTS (SELECT FROM unnest(${value}) ${element} WHERE ${inside})`;
  }
  const parts = partsOf(value, type, search.schema).flatMap(
    ([part, its]) => holds(part, its, search, depth) ?? [],
  );
  return parts.length === 0 ? undefined : parts.join(" OR ");
}

/** What a value of a type consists of, with the types of that. */
function partsOf(value: string, type: string, { objects }: CanonicalSchema): [value: string, type: string][] {
  const [domain, composite, range] = ["domain", "compositeType", "rangeType"].map((kind) =>
    objects.get(`${kind} ${type}` as ObjectId),
  );
  if (domain?.kind === "domain") return [[value, domain.type]];
  if (range?.kind === "rangeType")
    return ["lower", "upper"].map((end) => [`${end}(${value})`, range.subtype]);
  if (composite?.kind !== "compositeType") return [];
  return composite.attributes.map((attribute) => [`(${value}).${ident(attribute.name)}`, attribute.type]);
}

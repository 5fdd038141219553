import type { Column } from "../kinds/column/model.js";
import { bareType } from "../kinds/column/type-change.js";
import type { SchemaObject } from "../model/objects.js";
import type { CanonicalSchema } from "../model/schema.js";
import { ident, literal } from "../render/quote.js";
import type { Probe } from "./conflict.js";
import type { ProbeContext } from "./context.js";
import { domainChecks } from "./domain-probes.js";

const kinds = ["enum", "domain", "compositeType", "rangeType"] as const;

type Type = Extract<SchemaObject, { kind: (typeof kinds)[number] }>;

/** Values that a type of another kind cannot read, which gets the name of their own. */
export function retypedProbes(old: Column, next: Column, context: ProbeContext): Probe[] {
  const { name, array } = bareType(next.type);
  const [before, after] = [typeCalled(name, context.previous), typeCalled(name, context.next)];
  const table = context.before.table(next.schema, next.table);
  if (before === undefined || after === undefined || before.kind === after.kind) return [];
  if (table === undefined || old.type !== next.type || next.generated !== null) return [];
  if (context.valueMappings?.has(name)) return [];
  const column = ident(context.before.column(next.schema, next.table, next.name) ?? next.name);
  const value = array ? "element" : column;
  const place = { object: next.id, table };
  const refused = refusing(value, before, after);
  const rows = array ? `EXISTS (SELECT FROM unnest(${column}) element WHERE ${refused})` : refused;
  const what = `cannot become ${next.type}, a type of another kind, in ${column}`;
  const found: Probe[] =
    refused === undefined ? [] : [{ how: "rows", ...place, what, from: `${table} WHERE ${rows}` }];
  if (array || after.kind !== "domain") return found;
  const expression = `${column}::text::${after.type}`;
  return [
    { how: "cast", ...place, what, column, expression },
    ...domainChecks(after, { ...place, column, value: expression }, context),
  ];
}

function typeCalled(name: string, { objects }: CanonicalSchema): Type | undefined {
  for (const kind of kinds) {
    const type = objects.get(`${kind} ${name}` as Type["id"]);
    if (type?.kind === kind) return type as Type;
  }
  return undefined;
}

/** What is true of a value that the next type cannot read: the forms of rows and ranges are in the manual, 8.16 and 8.17. */
function refusing(value: string, before: Type, after: Type): string | undefined {
  const text = `${value}::text`;
  switch (after.kind) {
    case "enum":
      return `${text} <> ALL (ARRAY[${after.labels.map(literal).join(", ")}]::text[])`;
    case "compositeType":
      if (before.kind === "rangeType" && after.attributes.length !== 2) return `${value} IS NOT NULL`;
      return `${text} !~ ${literal(String.raw`^\s*\(.*\)\s*$`)}`;
    case "rangeType":
      return before.kind === "compositeType"
        ? unordered(value, before, after.subtype)
        : `${text} !~* ${literal(String.raw`^\s*(empty|[[(].*,.*[])])\s*$`)}`;
    case "domain":
      return undefined;
    default:
      return after satisfies never;
  }
}

/** A row of two reads as a range where the first is not above the second. */
function unordered(value: string, { attributes }: Type & { kind: "compositeType" }, subtype: string): string {
  if (attributes.length !== 2) return `${value} IS NOT NULL`;
  const [from, to] = attributes.map(({ name }) => `(${value}).${ident(name)}::text::${subtype}`);
  return `${from} > ${to}`;
}

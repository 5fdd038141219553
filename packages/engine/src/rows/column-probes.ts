import type { Column } from "../kinds/column/model.js";
import { bareType, takesAllValues, usingClause } from "../kinds/column/type-change.js";
import type { Domain } from "../kinds/domain/model.js";
import type { ObjectId } from "../model/identity.js";
import { find } from "../model/schema.js";
import { ident, literal } from "../render/quote.js";
import type { Probe } from "./conflict.js";
import type { ProbeContext } from "./context.js";
import { domainChecks } from "./domain-probes.js";

/** What does not fit a column's next type or constraint. That a column becomes NOT NULL is asked about (`requiredColumns`). */
export function alteredColumnProbes(old: Column, next: Column, context: ProbeContext): Probe[] {
  const table = context.before.table(next.schema, next.table);
  const name = context.before.column(next.schema, next.table, next.name);
  const replaced = old.type !== next.type && old.generated === null && next.generated === null;
  if (table === undefined || name === undefined || next.foreignOptions !== null) return [];
  const proven = provenNulls(old, next, `${table} WHERE ${ident(name)} IS NULL`, table);
  if (!replaced) return proven;
  const domain = find<Domain>(context.next, `domain ${next.type}` as ObjectId, "domain");
  const target = { ...next, name, type: domain?.type ?? next.type };
  const place: Place = { object: next.id, table, column: ident(name) };
  const checks =
    domain === undefined
      ? []
      : domainChecks(domain, { ...place, value: converted(old, target, context) }, context);
  return [
    ...proven,
    ...lengthProbes(old, target, place),
    ...bitProbes(old, target, place),
    ...elementProbes(old, target, place),
    ...castProbes(old, target, place, context),
    ...checks,
  ];
}

/** Rows that a NOT NULL constraint did not look at: those of children, or those from before one that is NOT VALID. */
function provenNulls(old: Column, next: Column, from: string, table: string): Probe[] {
  const [before, after] = [old.notNullConstraint, next.notNullConstraint];
  const looks = (before?.noInherit === true && after?.noInherit !== true) || before?.validated === false;
  if (!old.notNull || !next.notNull || !looks || after?.validated === false) return [];
  return [{ how: "rows", object: next.id, table, what: `have no ${ident(next.name)}`, from }];
}

const strings = ["text", "character varying", "character"];

interface Place {
  readonly object: ObjectId;
  readonly table: string;
  readonly column: string;
}

/** Blanks at the end go without a word, as the standard has it (manual, Character Types). */
function lengthProbes(old: Column, { type }: Column, { column, ...place }: Place): Probe[] {
  const [, limit, brackets] = /^character(?: varying)?\((\d+)\)(\[\])?$/.exec(type) ?? [];
  if (limit === undefined) return [];
  const tooLong = (value: string) => `char_length(rtrim(${value}::text)) > ${limit}`;
  const inside = brackets !== undefined && bareType(old.type).array;
  const where = inside
    ? `EXISTS (SELECT FROM unnest(${column}) element WHERE ${tooLong("element")})`
    : tooLong(column);
  const what = `have more than ${limit} characters in ${column}`;
  return [{ how: "rows", ...place, what, from: `${place.table} WHERE ${where}` }];
}

/** Without a cast that cuts or fills up, bits are as many as the type says (manual, Bit String Types). */
function bitProbes(old: Column, { type }: Column, { column, ...place }: Place): Probe[] {
  const [, varying, limit] = /^bit( varying)?\((\d+)\)$/.exec(type) ?? [];
  if (limit === undefined || !/^bit(?: varying)?(?:\(\d+\))?$/.test(old.type)) return [];
  const [sign, words] = varying === undefined ? ["<>", "not"] : [">", "more than"];
  const what = `have ${words} ${limit} bits in ${column}`;
  return [{ how: "rows", ...place, what, from: `${place.table} WHERE length(${column}) ${sign} ${limit}` }];
}

/** Of an array one value goes over. */
function elementProbes(old: Column, next: Column, { column, ...place }: Place): Probe[] {
  const [from, to] = [bareType(old.type), bareType(next.type)];
  if (!from.array || to.array || strings.includes(to.name)) return [];
  const what = `have more than one value in ${column}, which becomes ${next.type}`;
  return [{ how: "rows", ...place, what, from: `${place.table} WHERE cardinality(${column}) > 1` }];
}

function castProbes(old: Column, next: Column, place: Place, context: ProbeContext): Probe[] {
  const type = bareType(next.type);
  // Strings take all that is short enough.
  if (takesAllValues(old.type, next.type) || strings.includes(type.name)) return [];
  const labels = context.next.objects.get(`enum ${type.name}` as ObjectId);
  if (labels?.kind === "enum") return [valueProbe(labels.labels, old, next, place)];
  const { column, ...rest } = place;
  const expression = converted(old, next, context);
  return [{ how: "cast", ...rest, what: `cannot become ${next.type} in ${column}`, column, expression }];
}

/** The column's value in its next type. */
function converted(old: Column, next: Column, { render }: ProbeContext): string {
  const using = usingClause({ previous: old, next }, render).replace(/^ USING /, "");
  return using === "" ? `${ident(next.name)}::${next.type}` : using;
}

/** A value that is no label. The type need not be there yet. */
function valueProbe(labels: readonly string[], old: Column, next: Column, place: Place): Probe {
  const { column, ...rest } = place;
  const known = `ARRAY[${labels.map(literal).join(", ")}]::text[]`;
  const where = bareType(old.type).array
    ? `NOT (${column}::text[] <@ ${known})`
    : `${column}::text <> ALL (${known})`;
  const what = `hold another value than those of ${next.type} in ${column}`;
  return { how: "rows", ...rest, what, from: `${place.table} WHERE ${where}` };
}

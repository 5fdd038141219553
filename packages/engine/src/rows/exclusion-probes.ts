import type { Constraint } from "../kinds/constraint/model.js";
import type { Probe } from "./conflict.js";
import type { ProbeContext } from "./context.js";
import { type Element, exclusionElements } from "./exclusion-elements.js";

/**
 * Each row is compared with the others, which a hash makes quick where an operator is an equality, and which may take
 * forever where none is.
 */
const seconds = 5;

/** Rows that an exclusion constraint, or a key WITHOUT OVERLAPS, refuses beside another. */
export function exclusionProbes(constraint: Constraint, { before }: ProbeContext): Probe[] {
  const { id, schema, table: name } = constraint;
  const table = before.rowsOf(schema, name);
  const excluded = constraint.period ? overlaps(constraint, before) : written(constraint, before);
  if (table === undefined || excluded === undefined) return [];
  const { elements, where } = excluded;
  const keys = elements.map(({ key }, place) => `${key} AS key_${place}`);
  const rows = `(SELECT ${keys.join(", ")}, tableoid AS part, ctid AS place FROM ${table}${where})`;
  const both = elements.map(({ operator }, place) => `own.key_${place} ${operator} other.key_${place}`);
  const another = "(own.part, own.place) <> (other.part, other.place)";
  const from = `${rows} own WHERE EXISTS (SELECT FROM ${rows} other WHERE ${[...both, another].join(" AND ")})`;
  const list = elements.map(({ key, operator }) => `${key} WITH ${operator}`).join(", ");
  const what = `exclude each other by (${list})`;
  return [{ how: "rows", object: id, table: before.table(schema, name) ?? table, what, from, seconds }];
}

interface Excluded {
  readonly elements: readonly Element[];
  readonly where: string;
}

/** The manual, CREATE TABLE: all columns are compared by equality but the last, by overlap. */
function overlaps(
  { schema, table, columns }: Constraint,
  before: ProbeContext["before"],
): Excluded | undefined {
  const keys = before.columns(schema, table, columns);
  const elements = keys?.map((key, place) => ({ key, operator: place + 1 < keys.length ? "=" : "&&" }));
  return elements && { elements, where: "" };
}

function written(
  { schema, table, expression }: Constraint,
  before: ProbeContext["before"],
): Excluded | undefined {
  if (expression === null || !before.keepsNames(schema, table)) return undefined;
  return exclusionElements(expression);
}

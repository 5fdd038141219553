import type { Pair } from "../../model/pair.js";
import { type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { literal } from "../../render/quote.js";
import { recreate } from "../kind.js";
import type { Enum } from "./model.js";

/**
 * New labels are added in place, each before or after a neighbour that exists by then. A removed or moved label takes a
 * new type: PostgreSQL has no DROP VALUE, and none to move one (manual, ALTER TYPE).
 */
export function alterLabels(
  pair: Pair<Enum>,
  context: RenderContext,
): readonly Statement[] | typeof recreate {
  const { previous, next } = pair;
  const kept = next.labels.filter((label) => previous.labels.includes(label));
  if (kept.length !== previous.labels.length) return recreate;
  if (kept.some((label, position) => label !== previous.labels[position])) return recreate;
  return next.labels.flatMap((label, position) =>
    previous.labels.includes(label) ? [] : [addLabel(next, position, previous.labels, context)],
  );
}

function addLabel(
  next: Enum,
  position: number,
  existing: readonly string[],
  context: RenderContext,
): Statement {
  const before = next.labels[position - 1];
  const after = next.labels.slice(position + 1).find((label) => existing.includes(label));
  const last = existing.every((label) => next.labels.indexOf(label) < position);
  const place = last
    ? ""
    : before !== undefined
      ? ` AFTER ${literal(before)}`
      : ` BEFORE ${literal(after ?? "")}`;
  const sql = `ALTER TYPE ${context.name(next.schema, next.name)} ADD VALUE ${literal(next.labels[position] ?? "")}${place}`;
  return statement(sql, { hazards: ["new-value-needs-commit"] });
}

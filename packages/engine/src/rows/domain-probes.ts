import type { Column } from "../kinds/column/model.js";
import type { Domain } from "../kinds/domain/model.js";
import type { DomainConstraint } from "../kinds/domain-constraint/model.js";
import type { ObjectId } from "../model/identity.js";
import { ident, qualified } from "../render/quote.js";
import type { Probe } from "./conflict.js";
import type { ProbeContext } from "./context.js";

interface Place {
  readonly object: ObjectId;
  readonly table: string;
  readonly column: string;
  /** Its value as the domain's base type has it. */
  readonly value: string;
}

/** Rows that a check refuses which a domain gets, wherever a column is of that domain. */
export function domainProbes(check: DomainConstraint, { previous }: ProbeContext): Probe[] {
  const type = qualified(check.schema, check.domain);
  const columns = [...previous.objects.values()].filter(
    (object): object is Column => object.kind === "column" && object.type === type,
  );
  return columns.flatMap(({ schema, table, name }) =>
    checked(check, {
      object: check.id,
      table: qualified(schema, table),
      column: ident(name),
      value: ident(name),
    }),
  );
}

/** Rows that the checks of a domain refuse, where a column becomes one of that domain. */
export function domainChecks(domain: Domain, place: Place, { next }: ProbeContext): Probe[] {
  const checks = [...next.objects.values()].filter(
    (object): object is DomainConstraint =>
      object.kind === "domainConstraint" && object.schema === domain.schema && object.domain === domain.name,
  );
  const nulls = `${place.table} WHERE ${place.column} IS NULL`;
  const what = `have no ${place.column}, whose type ${domain.name} is NOT NULL`;
  const { object, table } = place;
  return [
    ...checks.flatMap((check) => checked(check, place)),
    ...(domain.notNull ? [{ how: "rows", object, table, what, from: nulls } as const] : []),
  ];
}

/** VALUE is no reserved word: in a query it is the name of a column. */
function checked(
  { expression, validated }: DomainConstraint,
  { object, table, column, value }: Place,
): Probe[] {
  if (!validated) return [];
  const from = `(SELECT ${value} AS value FROM ${table}) held WHERE NOT (${expression})`;
  return [{ how: "rows", object, table, what: `do not pass the check ${expression} in ${column}`, from }];
}

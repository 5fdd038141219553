import type { Domain } from "../kinds/domain/model.js";
import type { DomainConstraint } from "../kinds/domain-constraint/model.js";
import type { ObjectId } from "../model/identity.js";
import type { CanonicalSchema } from "../model/schema.js";
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
  return placesOf(check.id, qualified(check.schema, check.domain), previous).flatMap((place) =>
    checked(check, place),
  );
}

/** Rows without a value in columns of a domain that becomes NOT NULL. */
export function domainNulls(old: Domain, next: Domain, { previous }: ProbeContext): Probe[] {
  if (old.notNull || !next.notNull) return [];
  return placesOf(next.id, qualified(old.schema, old.name), previous).map((place) => nulls(next, place));
}

/** The columns of a type, and of domains over it. */
function placesOf(id: ObjectId, type: string, schema: CanonicalSchema): Place[] {
  return [...schema.objects.values()].flatMap((object): Place[] => {
    if (object.kind === "domain" && object.type === type)
      return placesOf(id, qualified(object.schema, object.name), schema);
    if (object.kind !== "column" || object.type !== type) return [];
    const column = ident(object.name);
    return [{ object: id, table: qualified(object.schema, object.table), column, value: column }];
  });
}

/** Rows that the checks of a domain refuse, where a column becomes one of that domain. */
export function domainChecks(domain: Domain, place: Place, { next }: ProbeContext): Probe[] {
  const checks = [...next.objects.values()].filter(
    (object): object is DomainConstraint =>
      object.kind === "domainConstraint" && object.schema === domain.schema && object.domain === domain.name,
  );
  return [
    ...checks.flatMap((check) => checked(check, place)),
    ...(domain.notNull ? [nulls(domain, place)] : []),
  ];
}

function nulls({ name }: Domain, { object, table, column }: Place): Probe {
  const what = `have no ${column}, whose type ${name} is NOT NULL`;
  return { how: "rows", object, table, what, from: `${table} WHERE ${column} IS NULL` };
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

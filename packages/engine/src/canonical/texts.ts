import type { Column } from "../kinds/column/model.js";
import type { Constraint } from "../kinds/constraint/model.js";
import type { Domain } from "../kinds/domain/model.js";
import type { DomainConstraint } from "../kinds/domain-constraint/model.js";
import type { Index } from "../kinds/index/model.js";
import type { MaterializedView } from "../kinds/materialized-view/model.js";
import type { Policy } from "../kinds/policy/model.js";
import type { PublicationTable } from "../kinds/publication-table/model.js";
import type { Rule } from "../kinds/rule/model.js";
import type { Statistics } from "../kinds/statistics/model.js";
import type { Trigger } from "../kinds/trigger/model.js";
import type { View } from "../kinds/view/model.js";
import type { KindName, ObjectKinds, SchemaObject } from "../model/objects.js";

/** Where a kind keeps SQL that only PostgreSQL can bring into its one form. */
export interface TextFields<O> {
  /** The texts as they stand in the object, in a fixed order; empty where it has none. */
  texts(object: O): readonly string[];
  /** The object with the texts, and what follows from them, of another that PostgreSQL printed. */
  adopt(object: O, printed: O): O;
}

const none: readonly string[] = [];

const columnTexts: TextFields<Column> = {
  texts: ({ default: value, generated }) => {
    if (generated !== null) return [...(value === null ? none : [value]), generated.expression];
    return value === null ? none : [value];
  },
  adopt: (column, { type, collation, default: value, generated }) => ({
    ...column,
    type,
    collation,
    default: value,
    generated: column.generated && { ...column.generated, expression: generated?.expression ?? "" },
  }),
};

const constraintTexts: TextFields<Constraint> = {
  texts: ({ expression }) => (expression === null ? none : [expression]),
  adopt: (constraint, { expression, columns, index }) => ({ ...constraint, expression, columns, index }),
};

const indexTexts: TextFields<Index> = {
  texts: ({ keys, where }) => [
    ...keys.flatMap(({ expression, opclass }) => [expression, opclass]).filter((text) => text !== null),
    ...(where === null ? [] : [where]),
  ],
  adopt: (index, { keys, where }) => ({ ...index, keys, where }),
};

const viewTexts: TextFields<View> = {
  texts: ({ definition, defaults }) => [definition, ...sortedValues(defaults)],
  adopt: (view, { definition, columns, defaults }) => ({ ...view, definition, columns, defaults }),
};

const materializedViewTexts: TextFields<MaterializedView> = {
  texts: ({ definition }) => [definition],
  adopt: (view, { definition, columns }) => ({ ...view, definition, columns }),
};

const publicationTableTexts: TextFields<PublicationTable> = {
  texts: ({ where }) => (where === null ? [] : [where]),
  adopt: (object, { where }) => ({ ...object, where }),
};

const domainTexts: TextFields<Domain> = {
  texts: ({ default: value }) => (value === null ? [] : [value]),
  adopt: (domain, { default: value }) => ({ ...domain, default: value }),
};

const domainConstraintTexts: TextFields<DomainConstraint> = {
  texts: ({ expression }) => [expression],
  adopt: (constraint, { expression }) => ({ ...constraint, expression }),
};

const policyTexts: TextFields<Policy> = {
  texts: ({ using, withCheck }) => [using, withCheck].filter((text) => text !== null),
  adopt: (policy, { using, withCheck }) => ({ ...policy, using, withCheck }),
};

const triggerTexts: TextFields<Trigger> = {
  texts: ({ when }) => (when === null ? [] : [when]),
  adopt: (trigger, { when }) => ({ ...trigger, when }),
};

const ruleTexts: TextFields<Rule> = {
  texts: ({ definition }) => [definition],
  adopt: (rule, { definition }) => ({ ...rule, definition }),
};

const statisticsTexts: TextFields<Statistics> = {
  texts: ({ on }) => [on],
  adopt: (statistics, { on }) => ({ ...statistics, on }),
};

function sortedValues(values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value);
}

const fieldsByKind: { readonly [K in KindName]?: TextFields<ObjectKinds[K]> } = {
  column: columnTexts,
  constraint: constraintTexts,
  index: indexTexts,
  view: viewTexts,
  materializedView: materializedViewTexts,
  publicationTable: publicationTableTexts,
  domain: domainTexts,
  domainConstraint: domainConstraintTexts,
  policy: policyTexts,
  trigger: triggerTexts,
  rule: ruleTexts,
  statistics: statisticsTexts,
};

/** The text fields of an object's kind; undefined for kinds without. */
export function textFields(object: SchemaObject): TextFields<SchemaObject> | undefined {
  return fieldsByKind[object.kind] as TextFields<SchemaObject> | undefined;
}

/** The texts of an object; empty where it has none. */
export function textsOf(object: SchemaObject): readonly string[] {
  return textFields(object)?.texts(object) ?? none;
}

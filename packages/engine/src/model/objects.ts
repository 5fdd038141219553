import type { Aggregate } from "../kinds/aggregate/model.js";
import type { Collation } from "../kinds/collation/model.js";
import type { Column } from "../kinds/column/model.js";
import type { Comment } from "../kinds/comment/model.js";
import type { CompositeType } from "../kinds/composite-type/model.js";
import type { Constraint } from "../kinds/constraint/model.js";
import type { Conversion } from "../kinds/conversion/model.js";
import type { DefaultPrivilege } from "../kinds/default-privilege/model.js";
import type { Domain } from "../kinds/domain/model.js";
import type { DomainConstraint } from "../kinds/domain-constraint/model.js";
import type { Enum } from "../kinds/enum/model.js";
import type { Extension } from "../kinds/extension/model.js";
import type { ForeignKey } from "../kinds/foreign-key/model.js";
import type { SqlFunction } from "../kinds/function/model.js";
import type { Index } from "../kinds/index/model.js";
import type { MaterializedView } from "../kinds/materialized-view/model.js";
import type { Owner } from "../kinds/owner/model.js";
import type { Policy } from "../kinds/policy/model.js";
import type { Privilege } from "../kinds/privilege/model.js";
import type { Procedure } from "../kinds/procedure/model.js";
import type { RangeType } from "../kinds/range-type/model.js";
import type { Rule } from "../kinds/rule/model.js";
import type { SchemaNamespace } from "../kinds/schema/model.js";
import type { Sequence } from "../kinds/sequence/model.js";
import type { Statistics } from "../kinds/statistics/model.js";
import type { Table } from "../kinds/table/model.js";
import type { TextSearchConfiguration } from "../kinds/text-search-configuration/model.js";
import type { TextSearchDictionary } from "../kinds/text-search-dictionary/model.js";
import type { TextSearchParser } from "../kinds/text-search-parser/model.js";
import type { TextSearchTemplate } from "../kinds/text-search-template/model.js";
import type { Trigger } from "../kinds/trigger/model.js";
import type { View } from "../kinds/view/model.js";

/** Every kind of object Godwit models, by name; each type lies in its kind's folder. */
export interface ObjectKinds {
  schema: SchemaNamespace;
  extension: Extension;
  textSearchParser: TextSearchParser;
  textSearchTemplate: TextSearchTemplate;
  textSearchDictionary: TextSearchDictionary;
  textSearchConfiguration: TextSearchConfiguration;
  collation: Collation;
  enum: Enum;
  domain: Domain;
  domainConstraint: DomainConstraint;
  compositeType: CompositeType;
  rangeType: RangeType;
  sequence: Sequence;
  table: Table;
  column: Column;
  function: SqlFunction;
  procedure: Procedure;
  aggregate: Aggregate;
  conversion: Conversion;
  constraint: Constraint;
  foreignKey: ForeignKey;
  view: View;
  materializedView: MaterializedView;
  index: Index;
  statistics: Statistics;
  rule: Rule;
  trigger: Trigger;
  policy: Policy;
  comment: Comment;
  owner: Owner;
  privilege: Privilege;
  defaultPrivilege: DefaultPrivilege;
}

export type KindName = keyof ObjectKinds;

/** One object of a schema: plain, deeply readonly, serialisable. */
export type SchemaObject = ObjectKinds[KindName];

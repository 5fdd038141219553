import type { KindName, SchemaObject } from "../model/objects.js";
import { aggregateKind } from "./aggregate/kind.js";
import { baseTypeKind } from "./base-type/kind.js";
import { castKind } from "./cast/kind.js";
import { collationKind } from "./collation/kind.js";
import { columnKind } from "./column/kind.js";
import { commentKind } from "./comment/kind.js";
import { compositeTypeKind } from "./composite-type/kind.js";
import { constraintKind } from "./constraint/kind.js";
import { conversionKind } from "./conversion/kind.js";
import { defaultPrivilegeKind } from "./default-privilege/kind.js";
import { domainKind } from "./domain/kind.js";
import { domainConstraintKind } from "./domain-constraint/kind.js";
import { enumKind } from "./enum/kind.js";
import { eventTriggerKind } from "./event-trigger/kind.js";
import { extensionKind } from "./extension/kind.js";
import { foreignDataWrapperKind } from "./foreign-data-wrapper/kind.js";
import { foreignKeyKind } from "./foreign-key/kind.js";
import { foreignServerKind } from "./foreign-server/kind.js";
import { functionKind } from "./function/kind.js";
import { grantChainKind } from "./grant-chain/kind.js";
import { indexKind } from "./index/kind.js";
import { internalTriggersKind } from "./internal-triggers/kind.js";
import type { Kind, KindRegistry } from "./kind.js";
import { languageKind } from "./language/kind.js";
import { materializedViewKind } from "./materialized-view/kind.js";
import { operatorKind } from "./operator/kind.js";
import { operatorClassKind } from "./operator-class/kind.js";
import { operatorFamilyKind } from "./operator-family/kind.js";
import { operatorFamilyMemberKind } from "./operator-family-member/kind.js";
import { ownerKind } from "./owner/kind.js";
import { partitionTriggerKind } from "./partition-trigger/kind.js";
import { policyKind } from "./policy/kind.js";
import { privilegeKind } from "./privilege/kind.js";
import { procedureKind } from "./procedure/kind.js";
import { publicationKind } from "./publication/kind.js";
import { publicationSchemaKind } from "./publication-schema/kind.js";
import { publicationTableKind } from "./publication-table/kind.js";
import { rangeTypeKind } from "./range-type/kind.js";
import { ruleKind } from "./rule/kind.js";
import { schemaKind } from "./schema/kind.js";
import { sequenceKind } from "./sequence/kind.js";
import { statisticsKind } from "./statistics/kind.js";
import { tableKind } from "./table/kind.js";
import { textSearchConfigurationKind } from "./text-search-configuration/kind.js";
import { textSearchDictionaryKind } from "./text-search-dictionary/kind.js";
import { textSearchParserKind } from "./text-search-parser/kind.js";
import { textSearchTemplateKind } from "./text-search-template/kind.js";
import { transformKind } from "./transform/kind.js";
import { triggerKind } from "./trigger/kind.js";
import { userMappingKind } from "./user-mapping/kind.js";
import { viewKind } from "./view/kind.js";

/** Every kind in rank order: among steps that no dependency orders, the earlier kind comes first. */
export const kinds: KindRegistry = {
  schema: schemaKind, // everything lies in one
  extension: extensionKind, // brings types, functions and operators
  textSearchParser: textSearchParserKind, // made of functions, as the templates are
  textSearchTemplate: textSearchTemplateKind,
  textSearchDictionary: textSearchDictionaryKind,
  textSearchConfiguration: textSearchConfigurationKind, // expressions name them
  collation: collationKind, // of types and columns
  baseType: baseTypeKind, // begins as a shell, for its functions
  enum: enumKind, // columns have types
  domain: domainKind,
  domainConstraint: domainConstraintKind, // values of new tables are checked from the start
  compositeType: compositeTypeKind, // may hold any of the types above
  rangeType: rangeTypeKind,
  sequence: sequenceKind, // defaults draw from them
  foreignDataWrapper: foreignDataWrapperKind,
  foreignServer: foreignServerKind, // foreign tables are on one
  userMapping: userMappingKind,
  table: tableKind,
  column: columnKind, // of tables that exist; those of new tables are folded into CREATE TABLE
  language: languageKind, // functions are written in one
  transform: transformKind,
  function: functionKind, // their bodies name tables; what needs one follows it by its dependency
  procedure: procedureKind,
  operator: operatorKind, // made of functions
  operatorFamily: operatorFamilyKind,
  operatorClass: operatorClassKind, // in a family; indexes, and whatever sorts, need one
  operatorFamilyMember: operatorFamilyMemberKind,
  cast: castKind,
  aggregate: aggregateKind, // made of functions
  conversion: conversionKind,
  constraint: constraintKind, // foreign keys need the keys they refer to
  view: viewKind, // they read tables, and may group by a primary key
  materializedView: materializedViewKind, // filled at creation: as late as can be
  index: indexKind, // after constraints, so that a plan reads like pg_dump
  foreignKey: foreignKeyKind, // last of all: tables refer to each other in circles
  statistics: statisticsKind,
  rule: ruleKind,
  trigger: triggerKind, // on the tables and views above, by the functions above
  partitionTrigger: partitionTriggerKind, // after what its clone is cloned from
  internalTriggers: internalTriggersKind, // after the constraints they are of
  policy: policyKind,
  publication: publicationKind,
  publicationTable: publicationTableKind, // tables, as they are to be
  publicationSchema: publicationSchemaKind,
  eventTrigger: eventTriggerKind, // made last of all in a plan (`outermost`); here for what is said of it
  comment: commentKind, // said of whatever came before
  owner: ownerKind, // a new owner may keep others from altering what is his
  privilege: privilegeKind, // the owner's go with the owner
  grantChain: grantChainKind, // nobody passes on what is not granted yet
  defaultPrivilege: defaultPrivilegeKind, // must not give anything to what came before
};

export const kindNames = Object.keys(kinds) as readonly KindName[];

const ranks = new Map(kindNames.map((name, rank) => [name, rank]));

/** Place of a kind in the registry. */
export function rank(kind: KindName): number {
  return ranks.get(kind) ?? ranks.size;
}

/** The kind of an object, typed for any object: the registry guarantees that they match. */
export function kindOf(object: SchemaObject): Kind<SchemaObject> {
  return kinds[object.kind] as unknown as Kind<SchemaObject>;
}

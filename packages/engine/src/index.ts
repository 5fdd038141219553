export { type ExpressionCache, fileCache } from "./canonical/cache.js";
export { type CanonicaliseOptions, canonicalise } from "./canonical/canonicalise.js";
export { renamedSchema } from "./canonical/renamed-schema.js";
export { settle } from "./canonical/settle.js";
export { type CatalogReading, readCatalog } from "./catalog/read-catalog.js";
export { connectionError } from "./database/connection-error.js";
export { nodePostgresServer, session, targetLabel } from "./database/node-postgres.js";
export type { ConnectionTarget, QueryResult, Server, Session } from "./database/port.js";
export { allComparedProperties, compareSchemas, differingProperties } from "./diff/compare.js";
export type { DropAllowance } from "./diff/drops/withhold.js";
export { equalValues } from "./diff/equal-values.js";
export { applyRenames } from "./diff/passes/apply-renames.js";
export {
  isCalled,
  nameOf,
  type RenameQuestion,
  renameQuestions,
  shellWord,
} from "./diff/renames/candidates.js";
export { definitionOf } from "./diff/renames/equal-objects.js";
export { resolveRenames } from "./diff/renames/resolve.js";
export { catalogue, type ErrorCode, type ErrorDetails } from "./errors/catalogue.js";
export { type ErrorPlace, GodwitError } from "./errors/godwit-error.js";
export { hideSecrets } from "./errors/hide-secrets.js";
export type { Column, Identity } from "./kinds/column/model.js";
export { defaultSequenceName } from "./kinds/column/names.js";
export { takesAllValues } from "./kinds/column/type-change.js";
export type { Constraint } from "./kinds/constraint/model.js";
export { dependenciesAmong } from "./kinds/dependencies.js";
export type { Enum } from "./kinds/enum/model.js";
export { facet } from "./kinds/facet.js";
export { type ForeignKey, type ReferentialAction, referentialActions } from "./kinds/foreign-key/model.js";
export type { Index, IndexKey } from "./kinds/index/model.js";
export { kindOf } from "./kinds/index.js";
export type { MaterializedView } from "./kinds/materialized-view/model.js";
export type { Sequence } from "./kinds/sequence/model.js";
export { defaultParameters } from "./kinds/sequence/parameters.js";
export type { Table } from "./kinds/table/model.js";
export type { View } from "./kinds/view/model.js";
export { type Address, address, isCompanion } from "./model/address.js";
export type { Change, Rename } from "./model/change.js";
export type { Fill, Fills } from "./model/fill.js";
export { type ObjectId, objectId } from "./model/identity.js";
export type { KindName, ObjectKinds, SchemaObject } from "./model/objects.js";
export type { Pair } from "./model/pair.js";
export { asCanonical, type CanonicalSchema, type DeclaredSchema, type Schema } from "./model/schema.js";
export { type Hazard, hazards, type Lock, locking, statement } from "./model/statement.js";
export { type DiffOptions, type DiffResult, diffSchemas, type RenamesAsked } from "./operations/diff/diff.js";
export type { Scope } from "./operations/diff/scope.js";
export { planScript } from "./operations/diff/script.js";
export { copyDatabase } from "./operations/rehearse/copy-database.js";
export { groupStatements, type StatementGroup, withTransactions } from "./plan/groups.js";
export { type Plan, type PlannedStatement, type PlanOptions, planChanges } from "./plan/plan.js";
export { renderContext } from "./render/context.js";
export { ident, literal, qualified, quotedIdent } from "./render/quote.js";
export type { DataConflict } from "./rows/conflict.js";
export { type RowsInTheWay, rowsInTheWay, type UnfilledColumn } from "./rows/data-conflicts.js";
export { type ChooseFill, chosenFills, filledSchema } from "./rows/fill.js";
export type { RequiredColumn } from "./rows/required-columns.js";
export * from "./run/index.js";
export { type Proof, type ProveOptions, provePlan } from "./scratch/prove.js";
export { type ScratchPlaces, scratchProvider } from "./scratch/provider.js";
export { type Scratch, type ScratchProvider, withScratch } from "./scratch/scratch.js";
export { alignment, type EqualObject, equalUnderOtherNames } from "./source/align-names.js";
export { buildOther, builtSource } from "./source/built.js";
export {
  type CompletedSchema,
  type Coverage,
  completeSchema,
  type NeededObject,
} from "./source/complete-schema.js";
export { liveSource, readSession } from "./source/live.js";
export { fromSnapshot, type Snapshot, snapshotSource, toSnapshot } from "./source/snapshot.js";
export type { SchemaSource, SourceContext, SourceSchema } from "./source/source.js";
export { sqlSource } from "./source/sql/sql-source.js";

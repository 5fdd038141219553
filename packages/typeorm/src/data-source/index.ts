export { buildMetadatas, listedEntities, loadEntities } from "./build-metadatas.js";
export { connectionTarget } from "./connection-target.js";
export { entriesOf, type Listed, patternsOf } from "./listed.js";
export { type LoadedDataSource, loadDataSource } from "./load-data-source.js";
export type { DataSourceWarning } from "./warnings.js";

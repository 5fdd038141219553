export { buildMetadatas, listedEntities } from "./build-metadatas.js";
export { buildThroughLoader } from "./build-through-loader.js";
export { connectionTarget } from "./connection-target.js";
export { entriesOf, type Listed, patternsOf } from "./listed.js";
export { type LoadedDataSource, loadDataSource } from "./load-data-source.js";
export { loadEntities, type PatternOptions } from "./load-entities.js";
export type { DataSourceWarning } from "./warnings.js";

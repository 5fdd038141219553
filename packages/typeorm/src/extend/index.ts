export { type ExtendableDataSource, type ExtendOptions, extendEntities } from "./extend-entities.js";
export { ExtensionError, type ExtensionErrorCode, type ExtensionErrorDetails } from "./extension-error.js";

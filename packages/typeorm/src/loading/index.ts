export { displayPath } from "./display-path.js";
export { expandGlobs, type GlobOptions, type TwinPreference } from "./expand-globs.js";
export { type LoadOptions, loadModule, loadModules, type ModuleNamespace } from "./load-module.js";
export { isTypeScript, type ModuleFormat, moduleFormat } from "./module-format.js";
export { registerTypeScript, registerTypeScriptImports } from "./register.js";
export { type SourcePosition, userPosition } from "./source-position.js";
export { compiledTwin, sourceTwin, type TwinFolders, twinFolders } from "./twins.js";
export { loadTypeorm, type TypeOrmModule } from "./typeorm.js";

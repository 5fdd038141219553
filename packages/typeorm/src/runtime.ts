/**
 * `@godwit/typeorm/runtime`: the part of Godwit that a running application may need. It loads no TypeORM, no driver
 * and no migration engine.
 */
export * from "./extend/index.js";
export { featureFlags, setFeatureFlags } from "./features/feature-flags.js";
export { RenamedFrom, ValuesRenamedFrom } from "./schema/renamed-from.js";

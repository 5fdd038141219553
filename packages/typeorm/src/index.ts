export * from "./data-source/index.js";
export * from "./extend/index.js";
export * from "./loading/index.js";
export * from "./memory/index.js";
export * from "./migration-files/index.js";
export { type Generated, type GenerateOptions, generate } from "./operations/generate.js";
export * from "./registration/index.js";
export * from "./run/index.js";
export type { Declaration, NameResolution, Origin } from "./schema/declaration.js";
export {
  type BookkeepingTables,
  type DeclaredEntities,
  declaredEntities,
} from "./schema/declared-entities.js";
export { declaredSchema } from "./schema/declared-schema.js";
export { RenamedFrom, ValuesRenamedFrom } from "./schema/renamed-from.js";
export { type SeedContext, type Seeder, type SeedProgress, type SeedResult, seedInvalid } from "./seed.js";

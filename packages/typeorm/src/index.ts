export * from "./data-source/index.js";
export * from "./extend/index.js";
export * from "./loading/index.js";
export * from "./migration-files/index.js";
export * from "./registration/index.js";
export { type SeedContext, type Seeder, type SeedProgress, type SeedResult, seedInvalid } from "./seed.js";
export * from "./run/index.js";

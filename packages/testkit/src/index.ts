export { dumpDifferences } from "./oracle/compare.js";
export { type CatalogDump, dumpCatalogs } from "./oracle/dump.js";
export { type Pooler, poolerInstalled, startPooler } from "./pooler/pgbouncer.js";
export { type Major, majors } from "./servers/majors.js";
export { type RestartableServer, startRestartableServer } from "./servers/restartable-server.js";
export { sharedServer, type TestDatabase, type TestServer } from "./servers/shared-server.js";
export { testedMajors } from "./servers/tested-majors.js";

export { type Major, majors } from "./servers/majors.js";
export { sharedServer, type TestDatabase, type TestServer } from "./servers/shared-server.js";
export { testedMajors } from "./servers/tested-majors.js";
export { dumpDifferences } from "./oracle/compare.js";
export { type CatalogDump, dumpCatalogs } from "./oracle/dump.js";

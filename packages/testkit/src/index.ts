export { type Major, majors } from "./servers/majors.js";
export { sharedServer, type TestDatabase, type TestServer } from "./servers/shared-server.js";
export { testedMajors } from "./servers/tested-majors.js";

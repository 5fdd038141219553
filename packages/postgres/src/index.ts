export { type BinaryPackage, findBinaryPackage } from "./binaries/find.js";
export { type Binaries, installBinaries } from "./binaries/install.js";
export { freePort } from "./cluster/free-port.js";
export { type ClusterOptions, initialiseCluster } from "./cluster/initialise.js";
export { type StartedPostgres, type StartOptions, startPostgres } from "./cluster/start.js";
export { refuseInProduction } from "./embedded/production.js";
export { type EmbeddedOptions, type EmbeddedServer, embeddedServer } from "./embedded/server.js";
export type { EmbeddedStatus } from "./embedded/status.js";
export { privateFolder } from "./user/private-folder.js";

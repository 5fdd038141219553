export { type BinaryPackage, findBinaryPackage } from "./binaries/find.js";
export { type Binaries, installBinaries } from "./binaries/install.js";
export { type ClusterOptions, initialiseCluster, privateFolder } from "./cluster/initialise.js";
export { type StartedPostgres, type StartOptions, startPostgres } from "./cluster/start.js";

// Loads TypeORM and every file of a folder: what any tool with JavaScript migrations has to do at least.
const { readdirSync } = require("node:fs");
const { join } = require("node:path");
require("typeorm");

const folder = process.argv[2];
for (const file of readdirSync(folder)) require(join(folder, file));

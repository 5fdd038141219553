// Floor B: floor A, and TypeORM imported, the entities loaded, the data source's metadata built.
require("reflect-metadata");
const { AppDataSource } = require(process.argv[2]);

async function main() {
  await AppDataSource.buildMetadatas();
  await import("./dist/floor-a.js");
}

main();

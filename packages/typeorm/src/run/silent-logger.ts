import type { Logger } from "typeorm";

/** Events tell what is sent; TypeORM's own log would go to the standard output between the command's lines. */
export const silentLogger: Logger = {
  logQuery: ignore,
  logQueryError: ignore,
  logQuerySlow: ignore,
  logSchemaBuild: ignore,
  logMigration: ignore,
  log: ignore,
};

function ignore(): void {}

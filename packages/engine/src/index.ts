export { nodePostgresServer, session, targetLabel } from "./database/node-postgres.js";
export type { ConnectionTarget, QueryResult, Server, Session } from "./database/port.js";
export { catalogue, type ErrorCode, type ErrorDetails } from "./errors/catalogue.js";
export { type ErrorPlace, GodwitError } from "./errors/godwit-error.js";
export { ident, literal, qualified, quotedIdent } from "./render/quote.js";
export * from "./run/index.js";

import type { FilePart } from "./files.js";

/**
 * What a statement is about: the schema; rows, which are no part of it; other things than the one database that is built
 * (the server with its roles, databases); where a transaction begins and ends; or
 * how psql talks to the server, in an encoding that Godwit does not use.
 */
export type Concern = "schema" | "rows" | "server" | "database" | "transaction" | "client";

const rows: ReadonlySet<string> = new Set([
  "INSERT",
  "UPDATE",
  "DELETE",
  "MERGE",
  "TRUNCATE",
  "COPY",
  "ANALYZE",
  "VACUUM",
  "CHECKPOINT",
  "REINDEX",
]);
const changesRows = /\b(?:insert\s+into|update|delete\s+from|merge\s+into)\b/i;
const changesCatalog = /^(?:update|delete\s+from)\s+(?:only\s+)?(?:pg_catalog\s*\.\s*)?pg_/i;
const encoding: ReadonlySet<string> = new Set(["CLIENT_ENCODING", "NAMES"]);
const transactions: ReadonlySet<string> = new Set(["BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT"]);
const changes: ReadonlySet<string> = new Set(["CREATE", "ALTER", "DROP"]);
const wholeServer: ReadonlySet<string> = new Set(["ROLE", "GROUP", "TABLESPACE", "SYSTEM"]);

/** Tells what a statement is about from its first words (PostgreSQL manual, SQL Commands). */
export function concernOf({ words, text }: Pick<FilePart, "words" | "text">): Concern {
  const [first = "", second = "", third = ""] = words;
  if (changesCatalog.test(text)) return "schema";
  if (rows.has(first) || (first === "WITH" && changesRows.test(text))) return "rows";
  if (first === "SET" && encoding.has(second)) return "client";
  if (transactions.has(first)) return "transaction";
  if (changes.has(first)) {
    if (second === "DATABASE") return "database";
    if (wholeServer.has(second) || (second === "USER" && third !== "MAPPING")) return "server";
    return second === "SUBSCRIPTION" ? "server" : "schema";
  }
  if (first === "GRANT" || first === "REVOKE") return concernOfGrant(text);
  if (first === "COMMENT" || first === "SECURITY") {
    if (words.includes("DATABASE") && words.indexOf("DATABASE") <= 3) return "database";
    return first === "COMMENT" && wholeServer.has(third) ? "server" : "schema";
  }
  return first === "REASSIGN" ? "server" : "schema";
}

/** Roles are granted without ON; what is granted on databases concerns none of their objects. */
function concernOfGrant(text: string): Concern {
  const on = /\son\s+(\w+)/i.exec(text)?.[1];
  if (on === undefined) return "server";
  if (/^database$/i.test(on)) return "database";
  return /^(?:tablespace|parameter)$/i.test(on) ? "server" : "schema";
}

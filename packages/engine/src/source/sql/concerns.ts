import type { FilePart } from "./files.js";

/**
 * What a statement is about: the schema; rows, which are no part of it; other things than the one database that is built
 * (the server with its roles, databases); or where a transaction begins and ends.
 */
export type Concern = "schema" | "rows" | "server" | "database" | "transaction";

const rows: ReadonlySet<string> = new Set(["INSERT", "COPY", "ANALYZE", "VACUUM", "CHECKPOINT", "REINDEX"]);
const transactions: ReadonlySet<string> = new Set(["BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT"]);
const changes: ReadonlySet<string> = new Set(["CREATE", "ALTER", "DROP"]);
const wholeServer: ReadonlySet<string> = new Set(["ROLE", "GROUP", "TABLESPACE", "SYSTEM"]);

/** Tells what a statement is about from its first words (PostgreSQL manual, SQL Commands). */
export function concernOf({ words, text }: Pick<FilePart, "words" | "text">): Concern {
  const [first = "", second = "", third = ""] = words;
  if (rows.has(first)) return "rows";
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

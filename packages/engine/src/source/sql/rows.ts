import { concernOf } from "./concerns.js";
import type { FilePart } from "./files.js";

/** Functions of dumps, which read no rows. */
const readsNoRows = /^select\s+(?:pg_catalog\s*\.\s*)?(?:setval|set_config|nextval|version)\s*\(/i;
const blocks: ReadonlySet<string> = new Set(["DO", "CALL"]);
const written: ReadonlySet<string> = new Set(["INSERT", "UPDATE", "DELETE", "MERGE", "TRUNCATE", "WITH"]);

/** The statements about rows that a later block or call of a function may read, and make tables or triggers of what it reads. */
export function rowsThatMatter(parts: readonly FilePart[]): ReadonlySet<FilePart> {
  const last = parts.findLastIndex(mayReadRows);
  const rows = parts
    .slice(0, Math.max(last, 0))
    .filter((part) => written.has(part.words[0] ?? "") && concernOf(part) === "rows");
  return new Set(rows);
}

function mayReadRows({ words: [first = ""], text, givesStatements }: FilePart): boolean {
  if (givesStatements || blocks.has(first)) return true;
  return first === "SELECT" && text.includes("(") && !readsNoRows.test(text);
}

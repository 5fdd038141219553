import { GodwitError } from "../../errors/godwit-error.js";
import type { FilePart } from "./files.js";

/** What PostgreSQL says of a statement that it refuses. */
export interface Refusal {
  readonly code?: string;
  readonly message: string;
  readonly position?: string;
}

/** SQLSTATE of what a statement names and is not there (PostgreSQL manual, Appendix A); keys of foreign keys too. */
const missing: ReadonlySet<string> = new Set(["3F000", "42P01", "42703", "42704", "42830", "42883"]);

/** Whether a later statement may make what this one lacks. A role is never made by a schema. */
export function mayComeLater({ code, message }: Refusal): boolean {
  return missing.has(code ?? "") && !isAboutRole(message) && !isSetting(message);
}

function isAboutRole(message: string): boolean {
  return message.startsWith('role "');
}

/** Whether the role in force lacks a right. */
export function isDenied({ code }: Refusal): boolean {
  return code === "42501";
}

function isSetting(message: string): boolean {
  return message.startsWith("unrecognized configuration parameter");
}

const dropped =
  /^(?:drop\s|alter\s+\w+\s+(?:only\s+)?(?:"[^"]+"|[\w.$])+\s+(?:alter\s+(?:column\s+)?(?:"[^"]+"|[\w$])+\s+)?drop\s[^,]*$)/i;

/** Whether a statement drops what is not there: `pg_dump --clean` begins so, and psql goes on after it. */
export function dropsNothing({ text }: FilePart, { code }: Refusal): boolean {
  return missing.has(code ?? "") && dropped.test(text);
}

/**
 * What every database has from its birth, and dumps make or set again: the schema public, PL/pgSQL; settings of other
 * majors, which dumps begin with.
 */
export function isHarmless({ words, text }: FilePart, { code, message }: Refusal): boolean {
  if (words[0] === "SET" && words[1] === "DEFAULT_WITH_OIDS") return true;
  if (code === "42P06") return /^create\s+schema\s+"?public"?\b/i.test(text);
  if (code === "42710")
    return words[0] === "CREATE" && /\b(?:language|extension)\s+'?"?plpgsql\b/i.test(text);
  return code === "42704" && isSetting(message) && (words[0] === "SET" || words[0] === "SELECT");
}

/**
 * A note on owners, privileges and user mappings of roles that are lacking or that the session may not act for; and on
 * the state of a foreign key's trigger in a partition, which pg_dump names by the OID it had.
 */
export function leftOut({ words }: FilePart, { code, message }: Refusal): string | undefined {
  if (code === "42704" && /^trigger "\w*ConstraintTrigger_\w+"/.test(message)) return `left out: ${message}`;
  const [first, second, third] = words;
  const aboutRoles =
    first === "GRANT" ||
    first === "REVOKE" ||
    (first === "SET" && words.some((word) => word === "ROLE" || word === "AUTHORIZATION")) ||
    (first === "CREATE" && second === "USER" && third === "MAPPING") ||
    (first === "COMMENT" && third === "EXTENSION") ||
    (first === "ALTER" && (second === "DEFAULT" || words.length > 2));
  // SET names a role as a value.
  const lacking = (code === "42704" || code === "22023") && isAboutRole(message);
  return aboutRoles && (lacking || code === "42501") ? `what is about roles left out: ${message}` : undefined;
}

/** Before PostgreSQL 15 its words name the control file that is not there. */
function missingExtension({ code, message }: Refusal): string | undefined {
  if (code === "0A000") return /^extension "(.+)" is not available$/.exec(message)?.[1];
  return code === "58P01"
    ? /^could not open extension control file ".*\/(.+)\.control"/.exec(message)?.[1]
    : undefined;
}

/** SOURCE_STATEMENT_FAILED, SOURCE_ROLE_MISSING or SOURCE_EXTENSION_MISSING, with file, line and place. */
export function refused(part: FilePart, refusal: Refusal): GodwitError {
  const { code, message, position } = refusal;
  const place = { file: part.file, line: part.line, sql: part.text };
  const source = `${part.file}:${part.line}`;
  const extension = missingExtension(refusal);
  if (extension !== undefined) {
    return new GodwitError("SOURCE_EXTENSION_MISSING", { source, extension }, place, refusal);
  }
  const details = { source, reason: message };
  return new GodwitError(
    code === "42704" && isAboutRole(message) ? "SOURCE_ROLE_MISSING" : "SOURCE_STATEMENT_FAILED",
    details,
    position === undefined ? place : { ...place, position: Number(position) },
    refusal,
  );
}

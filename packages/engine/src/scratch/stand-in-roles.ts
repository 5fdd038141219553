import type { Session } from "../database/port.js";
import { ident, literal } from "../render/quote.js";

/** Tells a role that stands in for one of another server, also after its process died. */
const mark = "stands in for a role of another server while godwit builds a schema";

/** A session in which a role that is missed is made, once `make` gives true for its name, and the statement sent again. */
export function withStandInRoles(session: Session, make: (role: string) => Promise<boolean>): Session {
  async function again<T>(send: () => Promise<T>, before?: string): Promise<T> {
    try {
      return await send();
    } catch (error) {
      const role = missingRole(error);
      if (role === undefined || role === before || !(await make(role))) throw error;
      return again(send, role);
    }
  }
  return {
    processId: session.processId,
    query: (sql, parameters) => again(() => session.query(sql, parameters)),
    script: (sql) => again(() => session.script(sql)),
    close: () => session.close(),
  };
}

function missingRole(error: unknown): string | undefined {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  return code === "42704" ? /^role "(.+)" does not exist$/s.exec(message ?? "")?.[1] : undefined;
}

/** Makes a role without any right; false where the session may not. */
export async function makeStandInRole(admin: Session, role: string): Promise<boolean> {
  try {
    await admin.query(`CREATE ROLE ${ident(role)} NOLOGIN`);
    await admin.query(`COMMENT ON ROLE ${ident(role)} IS ${literal(mark)}`);
    return true;
  } catch (error) {
    const { code } = error as { readonly code?: string };
    return code === "42710" || code === "23505";
  }
}

/** Drops the stand-ins that no database has a use for any more. Other processes may do the same at once. */
export async function dropStandInRoles(admin: Session): Promise<void> {
  const { rows } = await admin.query(
    `select r.rolname from pg_roles r join pg_shdescription d
       on d.objoid = r.oid and d.classoid = 'pg_authid'::regclass
     where d.description = ${literal(mark)}`,
  );
  for (const [role] of rows)
    await admin.query(`DROP ROLE IF EXISTS ${ident(role ?? "")}`).catch(() => undefined);
}

/** The names of all roles of a server. */
export async function roleNames(session: Session): Promise<ReadonlySet<string>> {
  const { rows } = await session.query("select rolname from pg_roles");
  return new Set(rows.map(([name]) => name ?? ""));
}

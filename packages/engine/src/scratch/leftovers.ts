import type { Session } from "../database/port.js";
import { ident } from "../render/quote.js";
import { scratchBirth } from "./names.js";
import { dropStandInRoles } from "./stand-in-roles.js";

/** A scratch database is connected to for as long as it is used: one without a client that is older is left over. */
const youngMs = 60_000;

/** Drops the scratch databases of processes that died, and the roles that stood in there. Another process may do the same at once. */
export async function dropLeftovers(session: Session, now: Date): Promise<void> {
  const { rows } = await session.query(
    `select datname from pg_database d where datname like 'godwit\\_scratch\\_%'
       and pg_has_role(datdba, 'MEMBER')
       and not exists (select from pg_stat_activity a where a.datid = d.oid)`,
  );
  for (const [name] of rows) {
    const birth = scratchBirth(name ?? "");
    if (birth === undefined || now.getTime() - birth.getTime() < youngMs) continue;
    await session.query(`DROP DATABASE IF EXISTS ${ident(name ?? "")}`).catch(() => undefined);
  }
  await dropStandInRoles(session);
}

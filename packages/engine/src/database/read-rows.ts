import type { RowVisitor, Session } from "./port.js";

/** Sends several statements in one message and shows their rows to the visitor, as they arrive where the driver can. */
export async function readRows(session: Session, sql: string, visitor: RowVisitor): Promise<void> {
  if (session.read !== undefined) return session.read(sql, visitor);
  for (const [statement, { columns, rows }] of (await session.script(sql)).entries()) {
    if (columns.length > 0) rows.forEach(visitor(statement, columns));
  }
}

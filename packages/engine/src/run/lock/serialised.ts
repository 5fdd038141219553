import type { Session } from "../../database/port.js";

/** A session whose calls may overlap: heartbeat, progress and cancelling come when they come. */
export function serialised(session: Session): Session {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };
  return {
    processId: session.processId,
    query: (sql, parameters) => inTurn(() => session.query(sql, parameters)),
    script: (sql) => inTurn(() => session.script(sql)),
    close: () => session.close(),
  };
}

import type { Server } from "@godwit/engine";
import type { CutProxy } from "./proxy.js";
import type { Victim } from "./tripwire.js";

/**
 * What happens: the process is killed (SIGKILL), the server's backend is terminated, or every connection is torn. The
 * first needs a process of its own (`child.ts`); after the others the run goes on by itself.
 */
export const accidents = ["kill", "backend", "cut"] as const;
export type Accident = (typeof accidents)[number];

/** Terminates the backend of the client at whose message it happens. */
export function terminateBackend(admin: Server): (victim: Victim) => Promise<void> {
  return async ({ backend }) => {
    const session = await admin.connect();
    try {
      await session.query("select pg_terminate_backend($1)", [backend]);
    } finally {
      await session.close();
    }
  };
}

/** Tears all connections through the proxy. */
export function cutConnections(proxy: CutProxy): () => void {
  return () => proxy.cut();
}

import { type Order, orderOf } from "./context.js";
import { inOrder } from "./history/order.js";
import { Loop } from "./machine/loop.js";
import type { Connector, Migration, WorkConnection } from "./migration.js";
import type { RevertOptions, RunOptions } from "./options.js";
import type { RunResult } from "./result.js";

/**
 * Runs what is pending. It ends with what was done, also after an interruption; a failure is thrown, coded.
 *
 * The history is read first without a lock: where nothing is pending, nobody waits and nothing is written. Else the
 * runner's lock is taken (a lease row and, without a pooler, an advisory lock), the history read again, and one unit
 * after the other carried out: begin, fence, statements, journal and TypeORM's row in one write, commit. A lock
 * timeout rolls the unit back and tries it again after a pause; a lost connection is made again and the journal says
 * where to go on. `machine/machine.ts` is the whole of these decisions, `machine/loop.ts` does what they ask.
 */
export async function runMigrations<W extends WorkConnection>(
  connector: Connector<W>,
  migrations: readonly Migration<W>[],
  options: RunOptions,
): Promise<RunResult> {
  const { to, fake = false, fakeOrigin = "fake" } = options;
  return new Loop(
    orderOf({ operation: "run", connector, migrations: inOrder(migrations), options, to, fake, fakeOrigin }),
  ).run();
}

/** Reverts the last applied migration at hand, or as many as the options say, last first; else as `runMigrations`. */
export async function revertMigrations<W extends WorkConnection>(
  connector: Connector<W>,
  migrations: readonly Migration<W>[],
  options: RevertOptions,
): Promise<RunResult> {
  const { to, steps, fake = false } = options;
  const order: Order<W> = orderOf({
    operation: "revert",
    connector,
    migrations: inOrder(migrations),
    options,
    to,
    steps,
    fake,
  });
  return new Loop(order).run();
}

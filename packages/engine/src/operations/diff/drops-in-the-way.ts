import type { WithheldDrop } from "../../diff/drops/withhold.js";
import { GodwitError } from "../../errors/godwit-error.js";

/** A plan, unless what stays for want of an allowance makes it impossible. Throws DROPS_IN_THE_WAY. */
export function planBeside<T>(withheld: readonly WithheldDrop[], plan: () => T): T {
  try {
    return plan();
  } catch (error) {
    if (withheld.length === 0 || !(error instanceof GodwitError) || error.code !== "PLAN_CYCLE") throw error;
    throw dropsInTheWay(withheld, error.message);
  }
}

/** What to say where the changes that are left do not work without the drops. */
export function dropsInTheWay(withheld: readonly WithheldDrop[], because: string, sql?: string): GodwitError {
  const flags = withheld.map(({ flag }) => flag);
  return new GodwitError("DROPS_IN_THE_WAY", { flags, because }, sql === undefined ? {} : { sql });
}

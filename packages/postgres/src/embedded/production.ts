import { GodwitError } from "@godwit/engine";

/**
 * A migration into a throwaway server must not look like a success in production. Throws EMBEDDED_IN_PRODUCTION where
 * `NODE_ENV` is `production`.
 */
export function refuseInProduction(environment: NodeJS.ProcessEnv = process.env): void {
  if (environment.NODE_ENV === "production") throw new GodwitError("EMBEDDED_IN_PRODUCTION", {});
}

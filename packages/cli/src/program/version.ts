import { readFileSync } from "node:fs";

/** The version of this copy of the command, from its own package.json. */
export function ownVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return (manifest as { version: string }).version;
}

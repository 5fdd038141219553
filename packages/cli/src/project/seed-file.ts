import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { GodwitError } from "@godwit/engine";

/** A seed file's contents, parsed and not yet validated. Errors: SEED_NOT_FOUND, SEED_NOT_JSON. */
export function readSeed(file: string, cwd: string): unknown {
  const shown = relative(cwd, file);
  if (!existsSync(file)) throw new GodwitError("SEED_NOT_FOUND", { path: shown }, { file });
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const reason = (error as Error).message;
    throw new GodwitError("SEED_NOT_JSON", { file: shown, reason }, { file }, error);
  }
}

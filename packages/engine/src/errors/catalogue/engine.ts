import { entry } from "../entry.js";

/** Errors of reading, comparing, planning and proving. */
export const engineErrors = {
  PLAN_CYCLE: entry<{ path: readonly string[] }>(
    ({ path }) => `These changes depend on each other in a circle: ${path.join(" -> ")}`,
    () => "Split the change in two migrations, so that one of the objects changes first.",
  ),
  KIND_NOT_SUPPORTED: entry<{ what: string; names: readonly string[] }>(
    ({ what, names }) => `Godwit does not compare ${what} yet: ${names.join(", ")}`,
    () => "Leave these objects out with --exclude, or move them to a schema that is not compared.",
  ),
};

import { seedInvalid } from "@godwit/typeorm";
import { findReferenceProblems } from "./references.js";
import { type SeedData, seedSchema } from "./schema.js";

/** The seed that a file holds, with defaults filled in; throws SEED_INVALID with the path of every fault. */
export function parseSeed(data: unknown, file: string): SeedData {
  const parsed = seedSchema.safeParse(data);
  const problems = parsed.success ? findReferenceProblems(parsed.data) : parsed.error.issues;
  if (parsed.success && problems.length === 0) return parsed.data;
  const places = problems.map(({ path, message }) => ({ path: pathText(path), message }));
  throw seedInvalid(file, places);
}

/** A path as JavaScript writes it: `products[0].variants[2].title`. */
function pathText(path: readonly PropertyKey[]): string {
  const keys = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`));
  return keys.join("").replace(/^\./, "") || "(the whole file)";
}

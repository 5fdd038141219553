import { type RenamedSchemaOptions, renamedSchema } from "../../canonical/renamed-schema.js";
import { equalUnderAnotherName } from "../../diff/renames/equal-objects.js";
import { originalsOf, resolveRenames } from "../../diff/renames/resolve.js";
import type { Rename } from "../../model/change.js";
import type { Pair } from "../../model/pair.js";
import type { CanonicalSchema } from "../../model/schema.js";

/** The previous schema under the names of the next, and the renames that lead there. */
export interface Alignment {
  readonly aligned: CanonicalSchema;
  readonly renames: readonly Rename[];
}

/**
 * Applies the renames that were given, then those of keys, constraints and indexes that are equal but for their name,
 * and of the sequences of columns.
 * Throws RENAME_NOT_FOUND, RENAME_AMBIGUOUS.
 */
export async function alignNames(
  { previous, next }: Pair<CanonicalSchema>,
  answers: readonly string[],
  options: RenamedSchemaOptions,
): Promise<Alignment> {
  const given = resolveRenames(answers, { previous, next });
  const afterGiven = await renamedSchema(previous, given, options);
  const originals = originalsOf(previous, afterGiven);
  const found = equalUnderAnotherName({ previous: afterGiven, next }).map((rename): Rename => {
    const original = originals.get(rename.previous.id);
    return original === undefined ? rename : { ...rename, previous: original };
  });
  if (found.length === 0) return { aligned: afterGiven, renames: given };
  const renames = [...given, ...found];
  return { aligned: await renamedSchema(previous, renames, options), renames };
}

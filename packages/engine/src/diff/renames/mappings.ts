import { GodwitError } from "../../errors/godwit-error.js";
import type { Enum } from "../../kinds/enum/model.js";
import type { Pair } from "../../model/pair.js";
import type { Schema } from "../../model/schema.js";
import { literal } from "../../render/quote.js";
import { isCalled, nameOf } from "./names.js";

/** By type, as `format_type` prints it: values that go, and what rows that hold them get instead. */
export type ValueMappings = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * The mappings by their types' whole names. The types have their next names already. Throws MAPPING_NOT_FOUND where one
 * names no value that goes, or none that stays.
 */
export function resolveMappings(mappings: ValueMappings, { previous, next }: Pair<Schema>): ValueMappings {
  const enums = [...previous.objects.values()].filter((object): object is Enum => object.kind === "enum");
  return new Map(
    [...mappings].map(([given, values]) => {
      const [type, ...others] = enums.filter((object) => isCalled(object, given));
      const after = type === undefined ? undefined : next.objects.get(type.id);
      if (type === undefined || others.length > 0 || after?.kind !== "enum")
        throw notFound(
          given,
          values,
          type === undefined ? "there is no such type" : "several types are called so",
        );
      for (const [from, to] of values) checkValues(given, [from, to], { previous: type, next: after });
      return [nameOf(type), values];
    }),
  );
}

function checkValues(
  given: string,
  [from, to]: readonly [string, string],
  { previous, next }: Pair<Enum>,
): void {
  const values = new Map([[from, to]]);
  if (!previous.labels.includes(from))
    throw notFound(given, values, `the type has no value ${literal(from)}`);
  if (next.labels.includes(from)) throw notFound(given, values, `${literal(from)} stays`);
  if (!next.labels.includes(to)) throw notFound(given, values, `the type will have no value ${literal(to)}`);
}

function notFound(
  type: string,
  values: ReadonlyMap<string, string>,
  because: string,
): GodwitError<"MAPPING_NOT_FOUND"> {
  const [[from, to] = ["", ""]] = values;
  return new GodwitError("MAPPING_NOT_FOUND", { mapping: `${type}:${from}=${to}`, because });
}

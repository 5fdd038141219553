import { type Address, address } from "../model/address.js";
import type { SchemaObject } from "../model/objects.js";
import { qualified } from "../render/quote.js";
import type { Column } from "./column/model.js";
import type { RangeType } from "./range-type/model.js";

/** What comes with an object under a name of its own, with what ALTER DEFAULT PRIVILEGES calls it. */
export interface Companion {
  readonly objects: "SEQUENCES" | "FUNCTIONS";
  readonly target: Address;
}

/** The sequence of an identity column, the constructors of a range type. */
export function companionsOf(object: SchemaObject): readonly Companion[] {
  if (object.kind === "column" && object.identity !== null)
    return [{ objects: "SEQUENCES", target: identitySequence(object) }];
  if (object.kind !== "rangeType") return [];
  return constructorsOf(object).map((signature) => ({
    objects: "FUNCTIONS",
    target: rangeConstructor(object, `FUNCTION ${signature}`),
  }));
}

/** The address of an identity column's sequence. */
export function identitySequence({ schema, table, name, identity }: Column): Address {
  const detail = `SEQUENCE ${qualified(schema, identity?.sequence ?? "")}`;
  return address("column", schema, table, { part: name, detail });
}

/** The address of a range type's constructor; `detail` is FUNCTION and what `regprocedure` prints. */
export function rangeConstructor({ schema, name }: RangeType, detail: string): Address {
  return address("rangeType", schema, name, { detail });
}

/** As `regprocedure` prints them under an empty search_path (PostgreSQL manual, 8.17.7). */
function constructorsOf({ schema, name, subtype, multirange }: RangeType): string[] {
  const range = qualified(schema, name);
  const own = [`${range}(${subtype},${subtype})`, `${range}(${subtype},${subtype},text)`];
  if (multirange === null) return own;
  const many = qualified(schema, multirange);
  return [...own, `${many}()`, `${many}(${range})`, `${many}(${range}[])`];
}

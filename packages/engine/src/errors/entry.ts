import type { ErrorEntry } from "./catalogue.js";

/** Types one entry of the catalogue by the details its message needs. */
export function entry<Details extends object>(
  message: (details: Details) => string,
  hint: (details: Details) => string,
): ErrorEntry<Details> {
  return { message, hint };
}

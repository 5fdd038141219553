import type { QualifiedName } from "./kind.js";

/** True where both name the same object, or neither names any. */
export function sameName(a: QualifiedName | null, b: QualifiedName | null): boolean {
  return a?.schema === b?.schema && a?.name === b?.name;
}

import { basename } from "node:path";
import { GodwitError } from "@godwit/engine";

/** What a path of a create command comes to: the path without ending, and the class of its last part. */
export interface NamedPath {
  readonly path: string;
  /** In CamelCase: `init-schema` gives `InitSchema`. */
  readonly className: string;
}

/** Reads `src/entity/Product` or `src/entity/product.ts`. Throws NAME_INVALID where no class can have the name. */
export function namedPath(given: string): NamedPath {
  const path = given.replace(/\.[cm]?[jt]s$/, "");
  const name = /[\\/]$/.test(path) ? "" : basename(path);
  const className = name.replaceAll(/(?:^|[-_ .]+)([A-Za-z0-9])/g, (_, letter: string) =>
    letter.toUpperCase(),
  );
  if (!/^[A-Z][A-Za-z0-9]*$/.test(className)) throw new GodwitError("NAME_INVALID", { name });
  return { path, className };
}

import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** The TypeScript compiler, loaded at its first use: a warm cache needs none. */
export function compiler(): typeof import("oxc-transform") {
  return require("oxc-transform");
}

/** The parser, loaded at its first use. */
export function parser(): typeof import("oxc-parser") {
  return require("oxc-parser");
}

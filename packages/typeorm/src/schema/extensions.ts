/** The extension that has a type, for types that TypeORM knows. */
const extensionsOfTypes: Readonly<Record<string, string>> = {
  citext: "citext",
  hstore: "hstore",
  ltree: "ltree",
  cube: "cube",
  geometry: "postgis",
  geography: "postgis",
  vector: "vector",
  halfvec: "vector",
};

export function extensionOfType(type: string): string | undefined {
  return extensionsOfTypes[type];
}

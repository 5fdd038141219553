/** JSON as a package.json holds it. */
export interface JsonObject {
  readonly [key: string]: unknown;
}

/** The package.json of a project that Godwit made. */
export function wantedManifest(name: string, esm: boolean, demo: boolean, godwit: string): JsonObject {
  return {
    name,
    version: "0.0.1",
    private: true,
    type: esm ? "module" : "commonjs",
    scripts: {
      build: "tsc",
      "watch-build": "npm run build -- --watch",
      ...(demo && { start: "npm run build && godwit exec -- node dist/index.js" }),
      migrate: "godwit migrations run",
      generate: "godwit migration:generate",
    },
    dependencies: { godwit: `^${godwit}`, pg: "^8.12.0", "reflect-metadata": "^0.2.2", typeorm: "^1.1.1" },
    devDependencies: { "@godwit/postgres": `^${godwit}`, "@types/node": "^20.19.0", typescript: "^5.9.0" },
  };
}

/** Of each of these, keys inside are added; any other key is added whole or left alone. */
const merged = ["scripts", "dependencies", "devDependencies"];

/** `existing` with the keys it lacks, and the names of those. A package it has anywhere is not added elsewhere. */
export function addMissingKeys(
  existing: JsonObject,
  wanted: JsonObject,
): { readonly manifest: JsonObject; readonly added: readonly string[] } {
  const added: string[] = [];
  const manifest: Record<string, unknown> = { ...existing };
  for (const [key, value] of Object.entries(wanted)) {
    if (!merged.includes(key)) {
      if (key in manifest) continue;
      manifest[key] = value;
      added.push(key);
    } else {
      const lacking = lackingIn(existing, key, value as JsonObject);
      if (Object.keys(lacking).length === 0) continue;
      manifest[key] = { ...(existing[key] as JsonObject | undefined), ...lacking };
      added.push(...Object.keys(lacking).map((name) => `${key}.${name}`));
    }
  }
  return { manifest, added };
}

const dependencyKeys = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

function lackingIn(existing: JsonObject, key: string, wanted: JsonObject): JsonObject {
  const places = dependencyKeys.includes(key) ? dependencyKeys : [key];
  const has = (name: string) => places.some((place) => name in ((existing[place] ?? {}) as JsonObject));
  return Object.fromEntries(Object.entries(wanted).filter(([name]) => !has(name)));
}

const shared = globalThis as unknown as Record<symbol, Set<string> | undefined>;
const key = Symbol.for("godwit.featureFlags");

/**
 * The features that are on in this process, for entities whose columns depend on one. They are kept under a registered
 * symbol, so that the command line, the application and a second copy of this package in the tree read the same set.
 */
export function featureFlags(): Set<string> {
  shared[key] ??= new Set();
  return shared[key];
}

/** Turns features on and off as a config's `featureFlags` says; features it does not name stay as they are. */
export function setFeatureFlags(flags: Readonly<Record<string, boolean>>): void {
  for (const [name, on] of Object.entries(flags)) {
    if (on) featureFlags().add(name);
    else featureFlags().delete(name);
  }
}

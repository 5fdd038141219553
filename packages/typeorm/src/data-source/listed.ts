/** A data source's `entities` or `migrations`: an array or a map of classes, schemas and glob patterns. */
export type Listed = readonly unknown[] | Readonly<Record<string, unknown>> | undefined;

/** The entries, whichever form the list has. */
export function entriesOf(listed: Listed): readonly unknown[] {
  return Array.isArray(listed) ? listed : Object.values(listed ?? {});
}

/** The glob patterns among them. */
export function patternsOf(listed: Listed): string[] {
  return entriesOf(listed).filter((entry) => typeof entry === "string");
}

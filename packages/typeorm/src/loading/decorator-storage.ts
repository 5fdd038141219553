/**
 * TypeORM's store of decorator arguments grows as entities load. What is returned takes out what came since, for the
 * case that the same files are loaded once more in another way.
 */
export function rememberDecorators(): () => void {
  const lengths = new Map(lists().map((list) => [list, list.length]));
  return () => {
    for (const list of lists()) list.length = lengths.get(list) ?? 0;
  };
}

function lists(): unknown[][] {
  const storage: unknown = Reflect.get(globalThis, "typeormMetadataArgsStorage");
  return Object.values(storage ?? {}).filter((value): value is unknown[] => Array.isArray(value));
}

/** A method of somebody else's. */
export type Method = (this: unknown, ...given: unknown[]) => unknown;

/** What takes its place: any function at all. */
export type Replacement = (this: never, ...given: never[]) => unknown;

/** What methods are replaced by, by name, made from the methods themselves. */
export type Replacements = Readonly<Record<string, (original: Method) => Replacement>>;

/** Puts others in the place of methods that an object has; what is returned puts them back. */
export function exchangeMethods(owner: object, replacements: Replacements): () => void {
  const before = Object.entries(replacements).flatMap(([name, replace]) => {
    const original: unknown = Reflect.get(owner, name);
    return typeof original === "function" ? [{ name, replace, original: original as Method }] : [];
  });
  for (const { name, replace, original } of before) Reflect.set(owner, name, replace(original));
  return () => {
    for (const { name, original } of before) Reflect.set(owner, name, original);
  };
}

/**
 * A stand-in for any detail of an error: as text it is its own name in angle quotes, as a list it has one item. So that
 * a message can be printed without making up values.
 */
export function placeholder(name: string): unknown {
  const item = name.replace(/s$/, "");
  const text = `‹${name}›`;
  const inherited: Readonly<Record<PropertyKey, unknown>> = {
    [Symbol.toPrimitive]: (hint: string) => (hint === "number" ? 2 : text),
    [Symbol.iterator]: function* () {
      yield placeholder(item);
    },
    length: 2,
    map: (each: (value: unknown) => unknown) => [each(placeholder(item))],
    flatMap: (each: (value: unknown) => unknown) => [each(placeholder(item))].flat(),
    filter: () => placeholder(name),
    slice: () => placeholder(name),
    startsWith: () => false,
    endsWith: () => false,
    includes: () => false,
    join: () => text,
    split: () => [text],
    trim: () => text,
    replaceAll: () => text,
    toString: () => text,
    toLocaleString: () => text,
  };
  return new Proxy(() => placeholder(name), {
    get: (_, key) => {
      if (Object.hasOwn(inherited, key)) return inherited[key];
      return typeof key === "symbol" ? undefined : placeholder(key);
    },
  });
}

/** Details of any error: each is its own name. */
export function anyDetails(): object {
  return new Proxy({}, { get: (_, key) => (typeof key === "symbol" ? undefined : placeholder(key)) });
}

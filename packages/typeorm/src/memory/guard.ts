/** Says that a function is called or a value asked for; `undefined` lets it pass unsaid. */
export type Tell = (name: string, values: readonly unknown[]) => void;

/**
 * Puts a proxy in the place of each function of an object, and an accessor in the place of each value that is computed
 * when it is asked for: `tell` hears of every use. They stay for the life of the process, because what captured one
 * goes on using it; proxies keep a function's properties, its prototype and what `instanceof` says of it.
 */
export function guardMembers(object: object, names: Iterable<string | symbol>, tell: Tell): void {
  for (const name of names) {
    const descriptor = Object.getOwnPropertyDescriptor(object, name);
    if (descriptor?.configurable !== true) continue;
    const guarded = guardedMember(String(name), descriptor, tell);
    if (guarded !== undefined) Object.defineProperty(object, name, guarded);
  }
}

function guardedMember(name: string, descriptor: PropertyDescriptor, tell: Tell) {
  const { get, value } = descriptor;
  if (typeof value === "function") return { ...descriptor, value: guardedFunction(name, value, tell) };
  if (get === undefined) return undefined;
  return {
    ...descriptor,
    get(this: unknown) {
      tell(name, []);
      return get.call(this) as unknown;
    },
  };
}

/** A function or class whose calls are told, and those of the functions that it has as its members. */
export function guardedFunction<F extends object>(name: string, original: F, tell: Tell): F {
  return new Proxy(original, {
    apply(target, self, values) {
      tell(name, values);
      return Reflect.apply(target as never, self, values) as unknown;
    },
    construct(target, values, newTarget) {
      tell(name, values);
      return Reflect.construct(target as never, values, newTarget) as object;
    },
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      const own = Object.getOwnPropertyDescriptor(target, key);
      const isMember = typeof value === "function" && own?.configurable === true && key !== "prototype";
      return isMember ? guardedFunction(`${name}.${String(key)}`, value, tell) : value;
    },
  });
}

/** Makes a plain value of an object one that is told of. */
export function guardValue(object: object, name: string, tell: Tell): void {
  const descriptor = Object.getOwnPropertyDescriptor(object, name);
  if (descriptor?.configurable !== true) return;
  let { value } = descriptor;
  const { get = () => value as unknown } = descriptor;
  Object.defineProperty(object, name, {
    configurable: true,
    enumerable: descriptor.enumerable === true,
    get(this: unknown) {
      tell(name, []);
      return get.call(this) as unknown;
    },
    set(next: unknown) {
      value = next;
    },
  });
}

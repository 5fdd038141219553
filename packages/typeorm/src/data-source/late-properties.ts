import { exchangeMethods, type Method } from "./exchange-methods.js";

/** Stands for a map that nobody has asked for yet. */
const later = Symbol("later");

/**
 * Makes an entity's map of its properties when it is first read. TypeORM makes it anew with every column that is added
 * and every second look at the entity, and reads it where a decorator was given a function. What is returned undoes it:
 * each entity has its map then.
 */
export function mapPropertiesLate(entity: object): () => void {
  const maps = new Map<object, unknown>();
  let create: Method = () => undefined;
  const known = (one: object) => {
    if (maps.get(one) === later) maps.set(one, create.call(one));
    return maps.get(one);
  };
  const restoreCreate = exchangeMethods(entity, {
    createPropertiesMap: (original) => {
      create = original;
      return function (this: object) {
        return Object.hasOwn(this, "propertiesMap") ? original.call(this) : later;
      };
    },
  });
  Object.defineProperty(entity, "propertiesMap", {
    configurable: true,
    get(this: object) {
      return known(this);
    },
    set(this: object, map: unknown) {
      maps.set(this, map);
    },
  });
  return () => {
    restoreCreate();
    Reflect.deleteProperty(entity, "propertiesMap");
    for (const one of maps.keys()) Reflect.set(one, "propertiesMap", known(one));
  };
}

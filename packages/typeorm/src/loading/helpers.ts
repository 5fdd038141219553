import { types } from "node:util";
import { unheld } from "../memory/watch.js";

/** What compiled TypeScript calls at run time; `installHelpers` puts it where `helpersConstant` finds it. */
const helpers = {
  /** As TypeScript's `__decorate`. */
  decorate(
    decorators: unknown[],
    target: object,
    key?: PropertyKey,
    descriptor?: PropertyDescriptor | null,
  ): unknown {
    const isClass = key === undefined;
    const described = descriptor === null ? Object.getOwnPropertyDescriptor(target, key!) : descriptor;
    let result: unknown = isClass ? target : described;
    for (const decorator of decorators.toReversed() as Decorator[]) {
      result = (isClass ? decorator(result) : decorator(target, key, result)) || result;
    }
    if (!isClass && result) Object.defineProperty(target, key, result);
    return result;
  },
  decorateMetadata(key: string, value: unknown): unknown {
    const reflect = Reflect as { metadata?: (key: string, value: unknown) => unknown };
    return reflect.metadata?.(key, value) ?? (() => undefined);
  },
  decorateParam(index: number, decorator: Decorator): Decorator {
    return (target, key) => decorator(target, key, index);
  },
  /** The type that metadata names: a class, String or Number for an enum, Object for what is not there. */
  typeOf(read: () => unknown): unknown {
    try {
      const type = read();
      return typeof type === "function" ? type : typeOfEnum(type);
    } catch {
      return Object;
    }
  },
  /** Says that a compiled module was written as an ES module. */
  markEsModule(exports: object): void {
    Object.defineProperty(exports, "__esModule", { value: true });
    Object.defineProperty(exports, compiledMark, { value: true });
  },
  /** A CommonJS module as TypeScript sees it: itself where compiled from an ES module, else with itself as `default`. */
  interop(module: unknown): unknown {
    return isEsModule(module) ? module : withDefault(module);
  },
  /** The same as Node's ES modules see it: with itself as `default`, also where it was compiled. */
  interopAsNode(module: unknown): unknown {
    const isOurs = types.isModuleNamespaceObject(module) || Object.hasOwn(Object(module), compiledMark);
    return isOurs ? module : withDefault(module);
  },
  /** `export * from`: live getters for all names but `default` and those exported already. */
  exportAll(exports: object, from: object): void {
    for (const name of Object.keys(from)) {
      if (name === "default" || Object.hasOwn(exports, name)) continue;
      Object.defineProperty(exports, name, { enumerable: true, get: () => Reflect.get(from, name) });
    }
  },
  /** `import()` from CommonJS: by `require`, so that a module exists once; by `import` what only that can load. */
  async dynamicImport(
    require: NodeJS.Require,
    id: string,
    importNative: (id: string) => unknown,
  ): Promise<unknown> {
    if (id.startsWith("file:")) return importUnseen(id, importNative);
    try {
      return helpers.interop(require(id));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ERR_REQUIRE_ESM" || code === "ERR_REQUIRE_ASYNC_MODULE")
        return importUnseen(id, importNative);
      throw error;
    }
  },
};

function importUnseen(id: string, importNative: (id: string) => unknown): unknown {
  unheld(`import("${id}")`);
  return importNative(id);
}

const compiledMark = Symbol.for("godwit.compiled");
const wrapped = new WeakMap<object, object>();

function withDefault(module: unknown): unknown {
  if (module === null || (typeof module !== "object" && typeof module !== "function"))
    return { default: module };
  const known = wrapped.get(module);
  if (known !== undefined) return known;
  const view = new Proxy(module, {
    get: (target, key) => (key === "default" ? target : Reflect.get(target, key)),
  });
  wrapped.set(module, view);
  return view;
}

type Decorator = (target: unknown, key?: PropertyKey, detail?: unknown) => unknown;

function isEsModule(module: unknown): boolean {
  return (
    types.isModuleNamespaceObject(module) || (module as { __esModule?: boolean } | null)?.__esModule === true
  );
}

/** TypeScript writes String for an enum of strings and Number for one of numbers; other objects are Object. */
function typeOfEnum(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return Object;
  const members = Object.entries(value).filter(([name]) => !/^-?\d/.test(name));
  if (members.length === 0) return Object;
  if (members.every(([, member]) => typeof member === "string")) return String;
  return members.every(([, member]) => typeof member === "number") ? Number : Object;
}

/** Makes the helpers known to compiled modules of this process. */
export function installHelpers(): void {
  Reflect.set(globalThis, Symbol.for("godwit.helpers"), helpers);
}

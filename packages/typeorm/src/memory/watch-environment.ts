import { recordRead, unheld } from "./watch.js";

/** Traces which variables are read. A variable that the project sets would be missing where its code does not run. */
export function watchEnvironment(): void {
  process.env = new Proxy(process.env, {
    get(target, name) {
      readVariable(name);
      return Reflect.get(target, name) as unknown;
    },
    has(target, name) {
      readVariable(name);
      return Reflect.has(target, name);
    },
    getOwnPropertyDescriptor(target, name) {
      readVariable(name);
      return Reflect.getOwnPropertyDescriptor(target, name);
    },
    ownKeys(target) {
      recordRead((trace) => {
        trace.allVariables = true;
      });
      return Reflect.ownKeys(target);
    },
    set(target, name, value) {
      if (Reflect.get(target, name) !== String(value)) changed(name);
      return Reflect.set(target, name, value);
    },
    defineProperty(target, name, descriptor) {
      changed(name);
      return Reflect.defineProperty(target, name, descriptor);
    },
    deleteProperty(target, name) {
      changed(name);
      return Reflect.deleteProperty(target, name);
    },
  });
}

function changed(name: string | symbol): void {
  unheld(`setting ${String(name)}`);
}

function readVariable(name: string | symbol): void {
  if (typeof name === "string") recordRead((trace) => trace.variables.add(name));
}

import type { EntityMetadata } from "typeorm/metadata/EntityMetadata.js";
import type { ClassTarget } from "../extend/storage.js";
import { exchangeMethods, type Method } from "./exchange-methods.js";

type List = readonly EntityMetadata[];
type Keep = (one: EntityMetadata, place: number, list: List) => unknown;

/**
 * TypeORM compares each entity with each to learn which inherits from which. Here the first answer that nobody inherits
 * from a class ends the search for those that do.
 */
export class Inheritance {
  private list: List | undefined;
  private parents = new Set<object>();
  private nobody = false;

  /** What is returned undoes it. */
  replaceIn(builder: object, utils: object): () => void {
    if (!keepsOnlyHeirs(Reflect.get(builder, "build"))) return () => {};
    const undo = [
      exchangeMethods(utils, { isInherited: (original) => this.answering(original) }),
      exchangeMethods(builder, {
        // The last that TypeORM calls before it compares, and the first after.
        computeParentEntityMetadata: (original) => this.calling(original, (all) => this.begin(all)),
        computeEntityMetadataStep1: (original) => this.calling(original, () => this.end()),
      }),
    ];
    return () => {
      for (const one of undo) one();
    };
  }

  private calling(original: Method, before: (all: List) => void) {
    return function (this: object, all: List, one: EntityMetadata) {
      before(all);
      return original.call(this, all, one);
    };
  }

  private begin(list: List): void {
    if (this.list === list) return;
    this.end();
    this.list = list;
    const classes = list.map(({ target }) => target).filter((target) => typeof target === "function");
    this.parents = new Set(classes.flatMap(parentsOf));
    const filter = (keep: Keep) => this.filtered(list, keep);
    Object.defineProperty(list, "filter", { configurable: true, value: filter });
  }

  private end(): void {
    if (this.list !== undefined) Reflect.deleteProperty(this.list, "filter");
    this.list = undefined;
  }

  private answering(original: Method) {
    return (child: ClassTarget, parent: ClassTarget) => {
      this.nobody = this.list !== undefined && !saysItself(parent) && !this.parents.has(parent.prototype);
      return !this.nobody && original(child, parent);
    };
  }

  private filtered(list: List, keep: Keep): EntityMetadata[] {
    const kept: EntityMetadata[] = [];
    this.nobody = false;
    for (const [place, one] of list.entries()) {
      if (keep(one, place, list)) kept.push(one);
      if (this.nobody) break;
    }
    return kept;
  }
}

/** Whether TypeORM asks who inherits from whom in one place, and keeps nobody who does not. */
function keepsOnlyHeirs(build: unknown): boolean {
  if (typeof build !== "function") return false;
  const text = build.toString();
  const asked = /&&\s+(?:\w+\.)*isInherited\((\w+)\.target, \w+\.target\)\);/.test(text);
  return asked && text.match(/isInherited/g)?.length === 1;
}

/** The prototypes that objects of a class inherit from, without its own. */
function parentsOf(target: ClassTarget): object[] {
  const parents: object[] = [];
  let prototype: unknown = target.prototype;
  while (typeof prototype === "object" && prototype !== null) {
    prototype = Object.getPrototypeOf(prototype);
    parents.push(prototype as object);
  }
  return parents;
}

/** Whether `instanceof` asks the class itself, or throws. */
function saysItself(parent: ClassTarget): boolean {
  return parent[Symbol.hasInstance] !== Function.prototype[Symbol.hasInstance] || !parent.prototype;
}

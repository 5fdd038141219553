import type { EntityMetadata } from "typeorm/metadata/EntityMetadata.js";
import { exchangeMethods, type Method, type Replacement } from "./exchange-methods.js";
import { Inheritance } from "./inheritance.js";
import { mapPropertiesLate } from "./late-properties.js";

/** What builds metadata in TypeORM: its builder's prototype, that of an entity, and the class of functions they call. */
export interface TypeOrmBuilder {
  readonly builder: object;
  readonly entity: object;
  readonly utils: object;
}

type List = readonly EntityMetadata[];

/**
 * Makes the builder's methods look only at the entities that can be meant, where by themselves they go through all of
 * them for each relation, column and pair of entities; what is returned undoes it.
 */
export function indexBuilder({ builder, entity, utils }: TypeOrmBuilder): () => void {
  const undo = [
    exchangeMethods(builder, {
      computeEntityMetadataStep1: withChildren,
      computeInverseProperties: withCandidates,
    }),
    new Inheritance().replaceIn(builder, utils),
    mapPropertiesLate(entity),
  ];
  return () => {
    for (const one of undo.reverse()) one();
  };
}

/** TypeORM asks each column of each entity whether it is one of a class that shares the table of another. */
function withChildren(original: Method): Replacement {
  if (!asksForChildrenOnly(original)) return original;
  return function (this: object, all: List, one: EntityMetadata) {
    return original.call(this, childrenOf(all), one);
  };
}

function asksForChildrenOnly(step: Method): boolean {
  const text = step.toString();
  return (
    text.match(/allEntityMetadatas/g)?.length === 2 &&
    /allEntityMetadatas\.find\(\((\w+)\) => \1\.tableType === "entity-child" &&/.test(text)
  );
}

const children = new WeakMap<List, List>();

/** Entities keep their kind of table; the list has all of them before the first is asked for. */
function childrenOf(all: List): List {
  const known = children.get(all);
  if (known !== undefined) return known;
  const found = all.filter(({ tableType }) => tableType === "entity-child");
  children.set(all, found);
  return found;
}

/** What the relations of an entity may lead to, in the order of the list. Where that is not found, the whole list is asked. */
function withCandidates(original: Method): Replacement {
  return function (this: object, one: EntityMetadata, all: List) {
    const places = new Set(one.relations.flatMap(({ type }) => placesOf(all, type)));
    try {
      return original.call(
        this,
        one,
        [...places].sort((a, b) => a - b).map((place) => all[place]),
      );
    } catch {
      return original.call(this, one, all);
    }
  };
}

interface PlaceIndex {
  length: number;
  readonly byName: Map<unknown, number[]>;
}

const indexes = new WeakMap<List, PlaceIndex>();

/** Where in the list the entities are that a relation may mean by this class or name. The list only grows. */
function placesOf(all: List, type: unknown): readonly number[] {
  const index = indexes.get(all) ?? { length: 0, byName: new Map<unknown, number[]>() };
  indexes.set(all, index);
  for (; index.length < all.length; index.length += 1) {
    const { target, targetName, givenTableName } = all[index.length]!;
    for (const name of new Set<unknown>([target, targetName, givenTableName])) {
      const places = index.byName.get(name);
      if (places === undefined) index.byName.set(name, [index.length]);
      else places.push(index.length);
    }
  }
  return index.byName.get(type) ?? [];
}

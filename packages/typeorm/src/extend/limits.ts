import { ExtensionError } from "./extension-error.js";
import type { Replacement } from "./replacements.js";
import { ownProperties } from "./rewrite.js";
import { type ClassTarget, inheritanceTree, type Storage } from "./storage.js";

/** What no rewriting of decorator arguments can bring about is refused, with the reason. */
export function refuseImpossible(
  replacements: readonly Replacement[],
  entities: ReadonlySet<ClassTarget>,
  schemaClasses: readonly ClassTarget[],
  storage: Storage,
): void {
  for (const { entity, replaced } of replacements) {
    const core = replaced.at(-1)!;
    const refuse = (reason: string) => {
      throw new ExtensionError("EXTENSION_NOT_POSSIBLE", { entity: entity.name, base: core.name, reason });
    };
    const others = [...entities].filter(
      (other) => other !== entity && !replaced.includes(other) && extendsAny(other, replaced),
    );
    const child = others.find((other) => isChild(other, storage));
    if (child !== undefined) {
      refuse(
        `${child.name} is a @ChildEntity() of it, and a child's class extends ${core.name}, not ${entity.name}.`,
      );
    }
    const again = ownProperties(entity, storage).find((property) =>
      replaced.some((base) => ownProperties(base, storage).includes(property)),
    );
    if (others[0] !== undefined && again !== undefined) {
      refuse(
        `it declares ${again} anew, and ${others[0].name} inherits that property from ${core.name} for a table of its own.`,
      );
    }
    const generated = inheritedGeneration(entity, replaced, storage);
    if (generated !== undefined) {
      refuse(
        `it declares ${generated} anew without a generation, which a shared base class of ${core.name} gives it.`,
      );
    }
  }
  refuseSchemas(entities, schemaClasses);
}

function extendsAny(entity: ClassTarget, bases: readonly ClassTarget[]): boolean {
  return inheritanceTree(entity).some((base) => bases.includes(base));
}

function isChild(entity: ClassTarget, storage: Storage): boolean {
  return storage.tables.some(({ target, type }) => target === entity && type === "entity-child");
}

/** TypeORM looks up how a value is generated in the whole tree: an abstract base that others share keeps its say. */
function inheritedGeneration(
  entity: ClassTarget,
  replaced: readonly ClassTarget[],
  storage: Storage,
): string | undefined {
  const shared = inheritanceTree(entity).filter((base) => base !== entity && !replaced.includes(base));
  return ownProperties(entity, storage).find((property) => {
    const generatedBy = (targets: readonly ClassTarget[]) =>
      storage.generations.some(
        ({ target, propertyName }) => propertyName === property && targets.includes(target as ClassTarget),
      );
    return generatedBy(shared) && !generatedBy([entity]);
  });
}

/** An EntitySchema keeps its columns in a storage of its own, out of reach of a decorated subclass. */
function refuseSchemas(entities: ReadonlySet<ClassTarget>, schemaClasses: readonly ClassTarget[]): void {
  for (const entity of entities) {
    const base = inheritanceTree(entity)
      .slice(1)
      .find((parent) => schemaClasses.includes(parent));
    if (base === undefined) continue;
    const reason =
      "its entity is written as an EntitySchema, whose columns a decorated class does not inherit.";
    throw new ExtensionError("EXTENSION_NOT_POSSIBLE", { entity: entity.name, base: base.name, reason });
  }
}

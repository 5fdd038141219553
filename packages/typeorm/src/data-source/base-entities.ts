import { type ClassTarget, inheritanceTree, metadataStorage } from "../extend/storage.js";

/**
 * Building metadata points every BaseEntity class at the data source built. Remembers where they pointed; what is
 * returned points them back there.
 */
export function keepBaseEntities(entities: readonly unknown[]): () => void {
  const tables = metadataStorage()?.tables ?? [];
  const classes = [...entities, ...tables.map(({ target }) => target)].filter(
    (entity): entity is ClassTarget => typeof entity === "function" && isBaseEntity(entity),
  );
  const before = classes.map(
    (entity) => [entity, Object.getOwnPropertyDescriptor(entity, "dataSource")] as const,
  );
  return () => {
    for (const [entity, descriptor] of before) {
      if (descriptor === undefined) Reflect.deleteProperty(entity, "dataSource");
      else Object.defineProperty(entity, "dataSource", descriptor);
    }
  };
}

function isBaseEntity(entity: ClassTarget): boolean {
  return inheritanceTree(entity)
    .slice(1)
    .some(({ name }) => name === "BaseEntity");
}

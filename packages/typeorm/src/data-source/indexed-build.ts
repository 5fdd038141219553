import { type TypeOrmModule, typeormFile } from "../loading/typeorm.js";
import { indexBuilder, type TypeOrmBuilder } from "./indexed-builder.js";
import { indexStorage } from "./indexed-storage.js";

let running = 0;
let restore: readonly (() => void)[] = [];

/**
 * Builds metadata with TypeORM looking only at what can be meant. By itself it goes through all arguments and entities
 * for each entity, column and relation: with a thousand entities that is most of what metadata costs. The methods are
 * TypeORM's own, called on a part of their lists, so what they answer is the same.
 */
export async function withIndexes<T>(typeorm: TypeOrmModule, build: () => Promise<T>): Promise<T> {
  if (running === 0) restore = index(typeorm);
  running += 1;
  try {
    return await build();
  } finally {
    running -= 1;
    if (running === 0) for (const undo of restore) undo();
  }
}

function index(typeorm: TypeOrmModule): (() => void)[] {
  const storage = indexStorage(Object.getPrototypeOf(typeorm.getMetadataArgsStorage()));
  const builder = builderOf(typeorm);
  return builder === undefined ? [storage] : [storage, indexBuilder(builder)];
}

interface BuilderFiles {
  readonly EntityMetadataBuilder: { readonly prototype: object };
  readonly EntityMetadata: { readonly prototype: object };
  readonly MetadataUtils: object;
}

function builderOf(typeorm: TypeOrmModule): TypeOrmBuilder | undefined {
  const names = [
    "metadata-builder/EntityMetadataBuilder",
    "metadata/EntityMetadata",
    "metadata-builder/MetadataUtils",
  ];
  const { EntityMetadataBuilder, EntityMetadata, MetadataUtils }: Partial<BuilderFiles> = Object.assign(
    {},
    ...names.map((name) => typeormFile(typeorm, `./${name}.js`)),
  );
  if (EntityMetadataBuilder === undefined || EntityMetadata === undefined || MetadataUtils === undefined)
    return;
  return { builder: EntityMetadataBuilder.prototype, entity: EntityMetadata.prototype, utils: MetadataUtils };
}

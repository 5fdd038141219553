import { DataSource, getMetadataArgsStorage } from "typeorm";
import { commerceEntities } from "../src/commerce-entities.js";
import { type Release, releases } from "./releases.js";

type Entity = (typeof commerceEntities)[number];
const storage = getMetadataArgsStorage();

/**
 * The entities as they were at a release: what later ones brought is taken out of TypeORM's memory of the decorators,
 * for this process. `godwit migration:generate -d` of two releases in turn writes the migration between them.
 */
export function releaseDataSource(version: string): DataSource {
  const at = releases.findIndex((release) => release.version === version);
  let entities = commerceEntities;
  for (const release of releases.slice(at + 1).reverse()) entities = undo(release, entities);
  return new DataSource({ type: "postgres", url: process.env.DATABASE_URL ?? "", entities });
}

function undo(release: Release, entities: readonly Entity[]): Entity[] {
  const classOf = (name: string) => entities.find((entity) => entity.name === name)!;
  const gone = (release.entities ?? []).map(classOf);
  const relations = storage.relations.filter(({ type }) => gone.includes((type as () => Entity)()));
  for (const { target, propertyName } of relations) forget(target, propertyName);
  for (const [name, columns] of Object.entries(release.columns ?? {}))
    for (const column of columns) forgetColumn(classOf(name), column);
  for (const [name, columns] of Object.entries(release.enumValues ?? {}))
    for (const [column, labels] of Object.entries(columns)) forgetLabels(classOf(name), column, labels);
  for (const [name, columns] of Object.entries(release.indexes ?? {}))
    remove(
      storage.indices,
      ({ target, columns: on }) => target === classOf(name) && columns.includes(String(on)),
    );
  for (const [name, columns] of Object.entries(release.renamed ?? {}))
    for (const [column, former] of Object.entries(columns))
      columnOf(classOf(name), column).options.name = former;
  return entities.filter((entity) => !gone.includes(entity));
}

const columnOf = (target: Entity, name: string) =>
  storage.columns.find((column) => column.target === target && column.propertyName === name)!;

/** A column, the relation it is the key of, and the indexes and uniques of the column alone. */
function forgetColumn(target: Entity, column: string): void {
  for (const { propertyName } of storage.joinColumns.filter(
    (key) => key.target === target && key.name === column,
  ))
    forget(target, propertyName);
  forget(target, column);
  remove(storage.indices, ({ target: on, columns }) => on === target && String(columns) === column);
  remove(storage.uniques, ({ target: on, columns }) => on === target && String(columns) === column);
}

function forgetLabels(target: Entity, column: string, labels: readonly string[]): void {
  const { options } = columnOf(target, column);
  options.enum = Object.values(options.enum as object).filter((label) => !labels.includes(label));
}

function forget(target: unknown, propertyName: string): void {
  const { columns, relations, joinColumns, joinTables } = storage;
  for (const list of [columns, relations, joinColumns, joinTables])
    remove<{ target: unknown; propertyName: string }>(
      list,
      (entry) => entry.target === target && entry.propertyName === propertyName,
    );
}

function remove<T>(list: T[], unwanted: (entry: T) => boolean): void {
  list.splice(0, list.length, ...list.filter((entry) => !unwanted(entry)));
}

import type { MigrationInterface } from "typeorm";
import type { ModuleNamespace } from "../loading/load-module.js";

export type MigrationClass = new () => MigrationInterface;

/** What the engine reads of an instance besides TypeORM's own properties. */
export interface MigrationInstance extends MigrationInterface {
  readonly release?: unknown;
  readonly featureFlag?: unknown;
}

/** A class with the two methods of a migration. */
export function isMigrationClass(value: unknown): value is MigrationClass {
  const prototype: unknown = typeof value === "function" ? value.prototype : undefined;
  const methods = prototype as { up?: unknown; down?: unknown } | null | undefined;
  return typeof methods?.up === "function" && typeof methods.down === "function";
}

/** The migration classes a module exports, under any name or as `module.exports`, each once. */
export function exportedMigrations(module: ModuleNamespace): MigrationClass[] {
  const inner = module.default;
  const candidates = [module, ...Object.values(module), ...(isObject(inner) ? Object.values(inner) : [])];
  return [...new Set(candidates.filter(isMigrationClass))];
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

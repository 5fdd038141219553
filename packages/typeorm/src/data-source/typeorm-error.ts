import { GodwitError } from "@godwit/engine";
import { ExtensionError } from "../extend/extension-error.js";
import { displayPath } from "../loading/display-path.js";

/**
 * The coded error for what TypeORM throws while a data source is made or its entities are built. Errors that are
 * not TypeORM's stay as they are.
 */
export function typeormError(error: unknown, file: string): unknown {
  const cause = error instanceof GodwitError && error.code === "MODULE_THROWS" ? error.cause : error;
  if (cause instanceof ExtensionError) return extensionError(cause, file);
  if (!(cause instanceof Error)) return error;
  const named = byName[cause.name]?.(cause.message, file) ?? byMessage(cause.message, file);
  if (named !== undefined) return withPlace(named, error);
  return isTypeormError(cause) && cause === error ? invalid(cause, file) : error;
}

type Coded = (message: string, file: string) => GodwitError | undefined;

/** By the class of TypeORM's error, the same in 0.3 and 1.x. */
const byName: Readonly<Record<string, Coded>> = {
  DriverPackageNotInstalledError: (message, file) => {
    const driver = /^(\S+) package/.exec(message)?.[1] ?? "";
    return driver === "Postgres"
      ? new GodwitError("DRIVER_MISSING", {}, { file })
      : notPostgres(driver, file);
  },
  MissingDriverError: (message, file) =>
    notPostgres(/^Wrong driver: "([^"]*)"/.exec(message)?.[1] ?? "", file),
  ColumnTypeUndefinedError: (message, file) => {
    const [, entity, property] = /for (\S+)#(\S+) is not defined/.exec(message) ?? [];
    return typeUnknown(entity, property, "Object", file);
  },
  DataTypeNotSupportedError: (message, file) => {
    const [, type, entity, property] = /Data type "?(.*?)"? in "([^".]+)\.([^"]+)"/.exec(message) ?? [];
    return typeUnknown(entity, property, type ?? "Object", file);
  },
  MissingPrimaryColumnError: (message, file) => {
    const entity = /Entity "([^"]+)"/.exec(message)?.[1];
    return entity === undefined
      ? undefined
      : new GodwitError("ENTITY_WITHOUT_KEY", { entity }, { file, entity });
  },
};

function byMessage(message: string, file: string): GodwitError | undefined {
  const [, entity, property] = /^Entity metadata for (\S+?)#(\S+) was not found/.exec(message) ?? [];
  if (entity === undefined || property === undefined) return undefined;
  return new GodwitError("ENTITY_NOT_LISTED", { entity, property }, { file, entity, property });
}

/** The refusal of any database but PostgreSQL. */
export function notPostgres(type: string, file: string): GodwitError {
  return new GodwitError("DATABASE_NOT_POSTGRES", { type, file: displayPath(file) }, { file });
}

function typeUnknown(entity: string | undefined, property: string | undefined, type: string, file: string) {
  if (entity === undefined || property === undefined) return undefined;
  return new GodwitError("ENTITY_TYPE_UNKNOWN", { entity, property, type }, { file, entity, property });
}

/** Where loading found the line that made TypeORM throw, the coded error points there. */
function withPlace(coded: GodwitError, original: unknown): GodwitError {
  if (!(original instanceof GodwitError))
    return new GodwitError(coded.code, coded.details, coded.place, original);
  return new GodwitError(coded.code, coded.details, { ...coded.place, ...original.place }, original);
}

function invalid(error: Error, file: string): GodwitError {
  const [, entity, property] = /\b([A-Z]\w*)[#.](\w+)/.exec(error.message) ?? [];
  const place = { file, ...(entity === undefined || property === undefined ? {} : { entity, property }) };
  return new GodwitError("ENTITY_INVALID", { reason: error.message }, place, error);
}

/** TypeORM names its errors by their classes: `TypeORMError` or one that extends it. */
function isTypeormError(error: Error): boolean {
  for (let at: object | null = error; at !== null; at = Object.getPrototypeOf(at)) {
    if (at.constructor?.name === "TypeORMError") return true;
  }
  return false;
}

function extensionError(error: ExtensionError, file: string): GodwitError {
  const { entity } = error.details as { entity: string };
  return new GodwitError(error.code, { reason: error.message, entity }, { file, entity }, error);
}

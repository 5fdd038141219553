import type { DataSource } from "typeorm";
import { entriesOf } from "../data-source/listed.js";
import { type Places, type Reference, references, referredText } from "./references.js";

type Options = DataSource["options"];

/** A value of which every text is a reference. */
type Written =
  | { readonly text: readonly Reference[] }
  | { readonly plain: number | boolean | null }
  | { readonly list: readonly Written[] }
  | { readonly members: readonly (readonly [name: string, value: Written])[] };

/** The options of a data source without the texts of its connection. */
export interface WrittenOptions {
  readonly connection: Written;
  readonly others: Readonly<Record<string, unknown>>;
}

/** Options that say where and how to connect. */
const connecting = [
  ...["url", "host", "port", "username", "password", "database", "ssl", "extra", "replication"],
  ...["applicationName", "connectTimeoutMS"],
];

/** Options that a comparison looks at besides; none of them holds a secret. */
const looked = [
  ...["type", "schema", "migrationsTableName", "metadataTableName", "migrationsTransactionMode"],
  ...["synchronize", "dropSchema"],
];

/** What options are written as, or undefined where something in them cannot be: a function, a text of unknown origin. */
export function writtenOptions(options: Options, places: Places): WrittenOptions | undefined {
  const { driver, nativeDriver, cache } = options as Options & { driver?: unknown; nativeDriver?: unknown };
  const lists = { entities: entriesOf(options.entities), migrations: entriesOf(options.migrations) };
  if (driver !== undefined || nativeDriver !== undefined) return undefined;
  if (lists.migrations.some((entry) => typeof entry !== "string")) return undefined;
  const connection = written(picked(options, connecting), places);
  const others = {
    ...picked(options, looked),
    ...(typeof cache === "object" &&
      cache.tableName !== undefined && { cache: { tableName: cache.tableName } }),
    entities: lists.entities.filter((entry) => typeof entry === "string"),
    migrations: lists.migrations,
  };
  return connection && { connection, others };
}

/** The options as they were, but for the entities: of these the patterns alone. */
export function readOptions({ connection, others }: WrittenOptions, places: Places): Options {
  return { ...(read(connection, places) as object), ...others } as unknown as Options;
}

function picked(options: object, names: readonly string[]): Record<string, unknown> {
  const entries = Object.entries(options).filter(
    ([name, value]) => names.includes(name) && value !== undefined,
  );
  return Object.fromEntries(entries);
}

function written(value: unknown, places: Places): Written | undefined {
  if (typeof value === "string") {
    const text = references(value, places);
    return text && { text };
  }
  if (value === null || typeof value === "number" || typeof value === "boolean") return { plain: value };
  if (Array.isArray(value)) {
    const list = value.map((item) => written(item, places));
    return list.every((item) => item !== undefined) ? { list } : undefined;
  }
  if (typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype) return undefined;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(
      ([name, member]) =>
        [
          name,
          /pass|secret|token/i.test(name) && typeof member !== "string" ? undefined : written(member, places),
        ] as const,
    );
  return members.every(isWritten) ? { members } : undefined;
}

function isWritten(member: readonly [string, Written | undefined]): member is readonly [string, Written] {
  return member[1] !== undefined;
}

function read(value: Written, places: Places): unknown {
  if ("text" in value) return referredText(value.text, places);
  if ("plain" in value) return value.plain;
  if ("list" in value) return value.list.map((item) => read(item, places));
  return Object.fromEntries(value.members.map(([name, member]) => [name, read(member, places)]));
}

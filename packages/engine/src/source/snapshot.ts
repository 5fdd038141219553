import { readFile } from "node:fs/promises";
import { GodwitError } from "../errors/godwit-error.js";
import { isSecret } from "../errors/hide-secrets.js";
import { kinds } from "../kinds/index.js";
import { optionName } from "../kinds/storage-options.js";
import type { ObjectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";
import { asCanonical, type Schema } from "../model/schema.js";
import { compareText } from "../plan/fold.js";
import { hiddenOptionsNotes } from "./hidden-options.js";
import type { SchemaSource, SourceSchema } from "./source.js";

/** Raised whenever a kind's model changes its shape. */
const format = 3;

/** A schema as `schema:inspect` writes it: plain JSON in a fixed order. */
export interface Snapshot {
  readonly format: number;
  readonly major: number;
  readonly currentSchema: string | null;
  readonly objects: readonly SchemaObject[];
  /** What each object needs, by identity; objects that need nothing are left out. */
  readonly dependencies: Readonly<Record<string, readonly string[]>>;
}

/** A schema as JSON: the same bytes whatever order the catalog came in. */
export function toSnapshot({ schema, major, currentSchema }: Omit<SourceSchema, "notes" | "role">): Snapshot {
  const objects = [...schema.objects.values()].map(withoutSecrets).sort((a, b) => compareText(a.id, b.id));
  const edges = objects.map(
    ({ id }) => [id, [...(schema.dependencies.get(id) ?? [])].sort(compareText)] as const,
  );
  const dependencies = Object.fromEntries(edges.filter(([, needed]) => needed.length > 0));
  return { format, major, currentSchema, objects, dependencies };
}

/** A snapshot is a file among others: what a user mapping tells a server is not known from it. */
function withoutSecrets(object: SchemaObject): SchemaObject {
  const secret =
    object.kind === "userMapping" && object.options?.some((option) => isSecret(optionName(option)));
  return secret ? { ...object, options: null } : object;
}

/** The schema of a snapshot. Throws SNAPSHOT_INVALID. */
export function fromSnapshot(snapshot: unknown, source: string): SourceSchema {
  const invalid = (reason: string) => new GodwitError("SNAPSHOT_INVALID", { source, reason });
  if (typeof snapshot !== "object" || snapshot === null) throw invalid("it holds no object");
  const { format: found, major, currentSchema, objects, dependencies } = snapshot as Partial<Snapshot>;
  if (found !== format) throw invalid(`its format is ${found ?? "missing"}, this version reads ${format}`);
  if (!Array.isArray(objects) || typeof major !== "number")
    throw invalid("it has no objects or no major version");
  const unknown = (objects as SchemaObject[]).find((object) => !(object?.kind in kinds));
  if (unknown !== undefined) throw invalid(`it has an object of unknown kind ${String(unknown?.kind)}`);
  const byId = new Map((objects as SchemaObject[]).map((object) => [object.id, object]));
  const edges = [...byId.keys()].map(
    (id) => [id, (dependencies?.[id] ?? []) as readonly ObjectId[]] as const,
  );
  const schema: Schema = { objects: byId, dependencies: new Map(edges) };
  return {
    schema: asCanonical(schema),
    major,
    currentSchema: currentSchema ?? null,
    role: null,
    notes: hiddenOptionsNotes(schema),
  };
}

/** A file that `schema:inspect` wrote. */
export function snapshotSource(path: string): SchemaSource {
  return {
    label: path,
    read: async () => {
      const text = await readFile(path, "utf8").catch(() => {
        throw new GodwitError("SOURCE_NOT_FOUND", { source: path });
      });
      return fromSnapshot(parsed(text, path), path);
    },
  };
}

function parsed(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new GodwitError("SNAPSHOT_INVALID", { source, reason: (error as Error).message }, {}, error);
  }
}

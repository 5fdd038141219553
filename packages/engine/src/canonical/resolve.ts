import { equalValues } from "../diff/equal-values.js";
import type { Column } from "../kinds/column/model.js";
import type { Enum } from "../kinds/enum/model.js";
import { type ObjectId, objectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";
import type { CanonicalSchema, DeclaredSchema } from "../model/schema.js";
import { predictDefault } from "./predict-default.js";
import { textFields } from "./texts.js";
import { builtInType } from "./type-names.js";

/** Answers without a server what an object's texts are as PostgreSQL prints them. */
export class Resolver {
  readonly #types: ReadonlySet<string>;
  readonly #enums: ReadonlyMap<string, Enum>;
  readonly #builtIn = new Map<string, string>();
  readonly #changedTables = new Set<ObjectId>();

  constructor(
    readonly declared: DeclaredSchema,
    readonly live: CanonicalSchema,
  ) {
    const enums = new Map<string, Enum>();
    const types = new Set<string>();
    const note = (object: SchemaObject) => {
      if (object.kind === "enum") enums.set(nameIn(object), object);
    };
    for (const object of live.objects.values()) {
      note(object);
      if (object.kind === "column") types.add(object.type);
    }
    for (const object of declared.objects.values()) note(object);
    for (const name of enums.keys()) types.add(name).add(`${name}[]`);
    [this.#enums, this.#types] = [enums, types];
    this.#noteChangedColumns();
  }

  /** The object in canonical form, or undefined where only the server can tell. */
  resolve(object: SchemaObject): SchemaObject | undefined {
    if (object.kind === "column") return this.#column(object);
    const fields = textFields(object);
    if (fields === undefined || fields.texts(object).length === 0) return object;
    const live = this.live.objects.get(object.id);
    if (live === undefined || live.kind !== object.kind || this.#tableChanged(object)) return undefined;
    return equalValues(fields.texts(object), fields.texts(live)) ? fields.adopt(object, live) : undefined;
  }

  #column(column: Column): Column | undefined {
    const type = this.#type(column.type);
    if (type === undefined) return undefined;
    const live = this.live.objects.get(column.id) as Column | undefined;
    const same = live !== undefined && live.type === type && live.collation === column.collation;
    const { generated } = column;
    if (generated !== null) {
      const known =
        same && live.generated?.expression === generated.expression && !this.#tableChanged(column);
      return known ? printed(column, type) : undefined;
    }
    if (column.default === null || (same && live.default === column.default)) return printed(column, type);
    if (this.#drawsFromKnownSequence(column.default)) return printed(column, type);
    const predicted = predictDefault(column.default, type, this.#enums.get(type)?.labels);
    return predicted === undefined ? undefined : printed(column, type, predicted.text);
  }

  #type(written: string): string | undefined {
    if (this.#types.has(written)) return written;
    const known = this.#builtIn.get(written) ?? builtInType(written);
    if (known !== undefined) this.#builtIn.set(written, known);
    return known;
  }

  /** `nextval` of a sequence of either side, written as PostgreSQL prints it. */
  #drawsFromKnownSequence(value: string): boolean {
    const name = /^nextval\('((?:[^'\\]|'')+)'::regclass\)$/.exec(value)?.[1]?.replaceAll("''", "'");
    const id = `sequence ${name}` as ObjectId;
    return name !== undefined && (this.declared.objects.has(id) || this.live.objects.has(id));
  }

  /** Tables with a column that both sides have, of another type or collation: texts over it may print otherwise. */
  #noteChangedColumns(): void {
    for (const object of this.declared.objects.values()) {
      if (object.kind !== "column") continue;
      const live = this.live.objects.get(object.id) as Column | undefined;
      if (
        live === undefined ||
        (this.#type(object.type) === live.type && object.collation === live.collation)
      )
        continue;
      this.#changedTables.add(objectId("table", object.schema, object.table));
    }
  }

  #tableChanged(object: SchemaObject): boolean {
    if (!("table" in object)) return this.#changedTables.size > 0;
    return this.#changedTables.has(objectId("table", object.schema, object.table));
  }
}

/** The column itself where it is written as PostgreSQL prints it. */
function printed(column: Column, type: string, value = column.default): Column {
  return column.type === type && column.default === value ? column : { ...column, type, default: value };
}

function nameIn(type: Enum): string {
  return type.id.slice("enum ".length);
}

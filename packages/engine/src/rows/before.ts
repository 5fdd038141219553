import type { Enum } from "../kinds/enum/model.js";
import { type ObjectId, objectId } from "../model/identity.js";
import type { CanonicalSchema } from "../model/schema.js";
import { ident, qualified } from "../render/quote.js";

/** Which columns of which tables exist before a plan, under the names they have then. */
export class Before {
  readonly #tables = new Map<ObjectId, string>();
  readonly #partitioned = new Set<ObjectId>();
  readonly #enums = new Map<ObjectId, string>();
  readonly #columns = new Map<ObjectId, string>();
  /** Tables with a column that has another name afterwards. */
  readonly #renamed = new Set<ObjectId>();

  /** `renamed` has the objects of `previous` in the same order, under the names they will have. */
  constructor(previous: CanonicalSchema, renamed: CanonicalSchema) {
    const before = [...previous.objects.values()];
    [...renamed.objects.values()].forEach(({ id, ...after }, place) => {
      const object = before[place];
      if (object?.kind === "enum") this.#enums.set(id, qualified(object.schema, object.name));
      if (object?.kind === "table") {
        this.#tables.set(id, qualified(object.schema, object.name));
        if (object.partitionBy !== null) this.#partitioned.add(id);
      }
      if (object?.kind !== "column" || after.kind !== "column") return;
      this.#columns.set(id, object.name);
      if (object.name !== after.name) this.#renamed.add(objectId("table", after.schema, after.table));
    });
  }

  /** True where there is no table, and so no row. */
  get isEmpty(): boolean {
    return this.#tables.size === 0;
  }

  /** A table as SQL by its future name; undefined where it does not exist yet. */
  table(schema: string, name: string): string | undefined {
    return this.#tables.get(objectId("table", schema, name));
  }

  /** The rows that a key of the table spans: its partitions' with it, but no heir's. */
  rowsOf(schema: string, name: string): string | undefined {
    const table = this.table(schema, name);
    const spans = table === undefined || this.#partitioned.has(objectId("table", schema, name));
    return spans ? table : `ONLY ${table}`;
  }

  /** A type as SQL, under the name it has now. */
  enumName({ id, schema, name }: Enum): string {
    return this.#enums.get(id) ?? qualified(schema, name);
  }

  /** The name a column has now, by its future one; undefined where it does not exist yet. */
  column(schema: string, table: string, name: string): string | undefined {
    return this.#columns.get(objectId("column", schema, table, name));
  }

  /** Columns as SQL by their future names; undefined where one does not exist yet. */
  columns(schema: string, table: string, names: readonly string[]): string[] | undefined {
    const found = names.flatMap((name) => this.column(schema, table, name) ?? []);
    return found.length === names.length ? found.map(ident) : undefined;
  }

  /** True where a table's columns are called now as they will be: expressions over them can be asked as they are. */
  keepsNames(schema: string, table: string): boolean {
    return !this.#renamed.has(objectId("table", schema, table));
  }
}

import type { RowValues } from "../database/port.js";
import { readColumn } from "../kinds/column/read.js";
import { dependenciesAmong } from "../kinds/dependencies.js";
import { rank } from "../kinds/index.js";
import type { Reader, ReadObject } from "../kinds/kind.js";
import type { KindName, SchemaObject } from "../model/objects.js";
import { asCanonical, type CanonicalSchema } from "../model/schema.js";
import { CollectedObjects } from "./collected-objects.js";
import { recordedNeeds } from "./dependencies.js";
import { collectMembers } from "./extension-members.js";
import { CollectedNames } from "./names.js";
import type { Row } from "./row.js";
import { type Unmodelled, unmodelledIn } from "./unmodelled.js";

type Read = ReadObject<SchemaObject>;

/**
 * What the rows of all queries make, while they arrive. Columns come before every kind, because others name them; they
 * are taken in at their rank, when it is known which tables are an extension's.
 */
export class CatalogAnswer {
  readonly names = new CollectedNames((catalog, oid, subId) => this.#collected.at(catalog, oid, subId));
  readonly #extensions = collectMembers();
  readonly #collected = new CollectedObjects(this.#extensions.members);
  readonly #unmodelled: RowValues[] = [];
  readonly #edges: RowValues[] = [];
  #columns: Read[] = [];

  readonly addUnmodelled = (row: RowValues): void => void this.#unmodelled.push([...row]);

  readonly addDependencies = (row: RowValues): void => {
    const [, , isMember] = row;
    if (isMember === "t") this.#extensions.add(row);
    else this.#edges.push([...row]);
  };

  readonly addColumn = (row: Row): void => {
    this.names.addColumn(row);
    const read = readColumn.parse(row, this.names);
    if (read !== undefined) this.#columns.push(read as Read);
  };

  /** What takes the rows of a kind; the kinds have to come in the order of their ranks. */
  adderOf(name: KindName, { catalog, parse }: Reader<SchemaObject>): (row: Row) => void {
    if (rank(name) > rank("column")) this.#takeColumns();
    return (row) => {
      const read = parse(row, this.names);
      if (read === undefined) return;
      if ("object" in read) this.#collected.add(read, catalog);
      else for (const one of read) this.#collected.add(one, catalog);
    };
  }

  finish(): { readonly schema: CanonicalSchema; readonly unmodelled: readonly Unmodelled[] } {
    this.#takeColumns();
    const { objects } = this.#collected;
    const recorded = recordedNeeds(this.#edges, this.#collected);
    return {
      schema: asCanonical({ objects, dependencies: dependenciesAmong(objects, recorded) }),
      unmodelled: unmodelledIn(this.#unmodelled),
    };
  }

  #takeColumns(): void {
    for (const read of this.#columns) this.#collected.add(read, readColumn.catalog);
    this.#columns = [];
  }
}

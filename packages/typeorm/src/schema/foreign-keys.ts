import { objectId, type ReferentialAction, referentialActions } from "@godwit/engine";
import type { EntityMetadata } from "typeorm/metadata/EntityMetadata.js";
import { storedName } from "./names.js";
import type { SchemaBuilder } from "./schema-builder.js";
import { type Place, placeOf } from "./tables.js";
import { timing } from "./timing.js";

/** Adds the foreign keys of an entity; those with `createForeignKeyConstraints: false` are in no metadata. */
export function addForeignKeys(builder: SchemaBuilder, metadata: EntityMetadata, place: Place): void {
  for (const key of metadata.foreignKeys) {
    const target = placeOf(key.referencedEntityMetadata, builder.names);
    const name = storedName(key.name);
    const property = key.columns[0]?.relationMetadata?.propertyPath;
    builder.add(
      {
        kind: "foreignKey",
        id: objectId("foreignKey", place.schema, place.name, name),
        schema: place.schema,
        table: place.name,
        name,
        columns: key.columnNames.map(storedName),
        references: {
          schema: target.schema,
          name: target.name,
          columns: key.referencedColumnNames.map(storedName),
        },
        onUpdate: action(key.onUpdate),
        onDelete: action(key.onDelete),
        onDeleteColumns: [],
        match: "SIMPLE",
        ...timing(key.deferrable),
        validated: true,
        enforced: true,
        period: false,
        local: true,
      },
      {
        origin: { entity: metadata.name, ...(property === undefined ? {} : { property }) },
        generatedName: (key as { readonly givenName?: string }).givenName === undefined,
      },
    );
  }
}

/** TypeORM also knows `DEFAULT`, which is SET DEFAULT. */
function action(written: string | undefined): ReferentialAction {
  if (written === "DEFAULT") return "SET DEFAULT";
  return referentialActions.find((one) => one === written?.toUpperCase()) ?? "NO ACTION";
}

import { objectId } from "../../model/identity.js";
import { locking, type Statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import { type Kind, recreate } from "../kind.js";
import type { PublicationTable } from "./model.js";
import { readPublicationTable } from "./read.js";

export const publicationTableKind: Kind<PublicationTable> = {
  kind: "publicationTable",
  read: readPublicationTable,
  alterations: {
    name: "identity",
    publication: "identity",
    relation: "identity",
    // SET TABLE would speak of all tables of the publication.
    columns: () => recreate,
    where: () => recreate,
  },
  dependencies: ({ publication, relation: { schema, name }, columns }) => [
    objectId("publication", publication),
    objectId("table", schema, name),
    ...(columns ?? []).map((column) => objectId("column", schema, name, column)),
  ],
  container: ({ publication }) => objectId("publication", publication),
  carriers: ({ relation: { schema, name } }) => [objectId("table", schema, name)],
  takes: ({ id }) => [`publication table ${id}`],
  create: (object, context) => {
    const columns = object.columns === null ? "" : ` (${object.columns.map(ident).join(", ")})`;
    const where = object.where === null ? "" : ` WHERE (${object.where})`;
    return [alterPublication("ADD", object, `${columns}${where}`, context)];
  },
  drop: (object, context) => [alterPublication("DROP", object, "", context)],
  rename: () => [],
  survives: () => false,
  moved: (object, names) => {
    const publication = names.plain("publication", object.publication);
    const relation = names.relation(object.relation.schema, object.relation.name);
    const column = (name: string) => names.column(object.relation.schema, object.relation.name, name);
    return {
      ...object,
      id: objectId("publicationTable", publication, relation.schema, relation.name),
      name: relation.name,
      publication,
      relation,
      columns: object.columns?.map(column).sort() ?? null,
    };
  },
};

/** ONLY: each table is in a publication by itself, its heirs too. */
function alterPublication(
  verb: "ADD" | "DROP",
  { publication, relation }: PublicationTable,
  more: string,
  context: RenderContext,
): Statement {
  const table = context.name(relation.schema, relation.name);
  const sql = `ALTER PUBLICATION ${ident(publication)} ${verb} TABLE ONLY ${table}${more}`;
  return locking("SHARE UPDATE EXCLUSIVE", table, sql);
}

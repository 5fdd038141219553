import { objectId } from "../../model/identity.js";
import type { Reader } from "../kind.js";
import type { PublicationTable } from "./model.js";

export const readPublicationTable: Reader<PublicationTable> = {
  catalog: "pg_publication_rel",
  sql: (major) =>
    `select r.oid, p.pubname as publication, r.prrelid,
       ${
         major >= 15
           ? "to_json(string_to_array(r.prattrs::text, ' ')) as columns, pg_get_expr(r.prqual, r.prrelid) as condition"
           : "null as columns, null as condition"
       }
     from pg_publication_rel r join pg_publication p on p.oid = r.prpubid`,
  parse: (row, names) => {
    const table = names.relation(row.text("prrelid"));
    if (table === undefined) return undefined;
    const { schema, name } = table;
    const publication = row.text("publication");
    const columns = row.list("columns").map((column) => names.column(row.text("prrelid"), column));
    const object: PublicationTable = {
      kind: "publicationTable",
      id: objectId("publicationTable", publication, schema, name),
      name,
      publication,
      relation: { schema, name },
      columns: row.nullable("columns") === null ? null : columns.sort(),
      where: row.nullable("condition"),
    };
    return { oid: row.text("oid"), object };
  },
};

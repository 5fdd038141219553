import { objectId } from "../../model/identity.js";
import { type Statement, statement } from "../../model/statement.js";
import { ident } from "../../render/quote.js";
import type { Kind, Reader } from "../kind.js";
import type { PublicationSchema } from "./model.js";

const readPublicationSchema: Reader<PublicationSchema> = {
  catalog: "pg_publication_namespace",
  sql: (major) =>
    major < 15
      ? "select null as oid, null as publication, null as name where false"
      : `select s.oid, p.pubname as publication, n.nspname as name from pg_publication_namespace s
         join pg_publication p on p.oid = s.pnpubid join pg_namespace n on n.oid = s.pnnspid`,
  parse: (row) => {
    const [publication, name] = [row.text("publication"), row.text("name")];
    const id = objectId("publicationSchema", publication, name);
    return { oid: row.text("oid"), object: { kind: "publicationSchema", id, name, publication } };
  },
};

export const publicationSchemaKind: Kind<PublicationSchema> = {
  kind: "publicationSchema",
  read: readPublicationSchema,
  alterations: { name: "identity", publication: "identity" },
  dependencies: ({ publication, name }) => [objectId("publication", publication), objectId("schema", name)],
  container: ({ publication }) => objectId("publication", publication),
  carriers: ({ name }) => [objectId("schema", name)],
  takes: ({ id }) => [`publication schema ${id}`],
  create: (object) => [alterPublication("ADD", object)],
  drop: (object) => [alterPublication("DROP", object)],
  rename: () => [],
  survives: (_, cause) => cause.type !== "recreate",
  moved: (object, names) => {
    const [publication, name] = [names.plain("publication", object.publication), names.schema(object.name)];
    return { ...object, id: objectId("publicationSchema", publication, name), name, publication };
  },
};

function alterPublication(verb: "ADD" | "DROP", { publication, name }: PublicationSchema): Statement {
  return statement(`ALTER PUBLICATION ${ident(publication)} ${verb} TABLES IN SCHEMA ${ident(name)}`);
}

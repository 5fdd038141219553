import { address } from "../../model/address.js";
import { objectId } from "../../model/identity.js";
import { type Statement, statement } from "../../model/statement.js";
import { ident, literal } from "../../render/quote.js";
import { firstUserOid } from "../filters.js";
import { type Kind, type Reader, recreate } from "../kind.js";
import type { Publication } from "./model.js";

const operations = ["insert", "update", "delete", "truncate"] as const;

const readPublication: Reader<Publication> = {
  catalog: "pg_publication",
  sql: (major) =>
    `select p.oid, p.pubname as name, p.puballtables, p.pubviaroot, ${major >= 18 ? "p.pubgencols" : "'n'"} as generated,
       ${operations.map((operation) => `p.pub${operation} as ${operation}`).join(", ")}
     from pg_publication p where p.oid >= ${firstUserOid}`,
  parse: (row) => {
    const name = row.text("name");
    const object: Publication = {
      kind: "publication",
      id: objectId("publication", name),
      name,
      allTables: row.boolean("puballtables"),
      publish: operations.filter((operation) => row.boolean(operation)),
      viaPartitionRoot: row.boolean("pubviaroot"),
      generatedColumns: row.text("generated") === "s" ? "stored" : "none",
    };
    return { oid: row.text("oid"), object };
  },
};

/** The parameters as CREATE and ALTER PUBLICATION take them, by property. */
const parameters = {
  publish: ({ publish }: Publication) => `publish = ${literal(publish.join(", "))}`,
  viaPartitionRoot: ({ viaPartitionRoot }: Publication) => `publish_via_partition_root = ${viaPartitionRoot}`,
  generatedColumns: ({ generatedColumns }: Publication) => `publish_generated_columns = ${generatedColumns}`,
} as const;

export const publicationKind: Kind<Publication> = {
  kind: "publication",
  read: readPublication,
  alterations: {
    name: "identity",
    allTables: () => recreate,
    publish: ({ next }) => [set(next, parameters.publish(next))],
    viaPartitionRoot: ({ next }) => [set(next, parameters.viaPartitionRoot(next))],
    generatedColumns: ({ next }) => [set(next, parameters.generatedColumns(next))],
  },
  dependencies: () => [],
  container: () => null,
  address: ({ name }) => address("publication", null, name),
  takes: ({ name }) => [`publication ${name}`],
  create: (publication) => {
    const { name, allTables, publish, viaPartitionRoot, generatedColumns } = publication;
    const options = [
      ...(publish.length === operations.length ? [] : [parameters.publish(publication)]),
      ...(viaPartitionRoot ? [parameters.viaPartitionRoot(publication)] : []),
      ...(generatedColumns === "none" ? [] : [parameters.generatedColumns(publication)]),
    ];
    const tables = allTables ? " FOR ALL TABLES" : "";
    const clause = options.length === 0 ? "" : ` WITH (${options.join(", ")})`;
    return [statement(`CREATE PUBLICATION ${ident(name)}${tables}${clause}`)];
  },
  drop: ({ name }) => [statement(`DROP PUBLICATION ${ident(name)}`, { hazards: ["breaks-clients"] })],
  rename: ({ previous, next }) => [
    statement(`ALTER PUBLICATION ${ident(previous.name)} RENAME TO ${ident(next.name)}`, {
      hazards: ["breaks-clients"],
    }),
  ],
  survives: () => true,
  moved: (publication, names) => {
    const name = names.plain("publication", publication.name);
    return { ...publication, id: objectId("publication", name), name };
  },
};

function set({ name }: Publication, parameter: string): Statement {
  return statement(`ALTER PUBLICATION ${ident(name)} SET (${parameter})`);
}

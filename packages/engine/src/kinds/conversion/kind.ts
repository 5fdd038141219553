import { objectId } from "../../model/identity.js";
import { statement } from "../../model/statement.js";
import { literal } from "../../render/quote.js";
import { firstUserOid, userSchemas } from "../filters.js";
import { type Kind, type Reader, recreate } from "../kind.js";
import { namedInSchema } from "../named-in-schema.js";
import type { Conversion } from "./model.js";

const readConversion: Reader<Conversion> = {
  catalog: "pg_conversion",
  sql: () =>
    `select c.oid, n.nspname as schema, c.conname as name, pg_encoding_to_char(c.conforencoding) as source,
       pg_encoding_to_char(c.contoencoding) as destination, c.conproc::regproc::text as function, c.condefault
     from pg_conversion c join pg_namespace n on n.oid = c.connamespace
     where c.oid >= ${firstUserOid} and ${userSchemas}`,
  parse: (row) => {
    const [schema, name] = [row.text("schema"), row.text("name")];
    return {
      oid: row.text("oid"),
      object: {
        kind: "conversion",
        id: objectId("conversion", schema, name),
        schema,
        name,
        source: row.text("source"),
        destination: row.text("destination"),
        function: row.text("function"),
        default: row.boolean("condefault"),
      },
    };
  },
};

const shared = namedInSchema<Conversion>("conversion", "CONVERSION");

export const conversionKind: Kind<Conversion> = {
  ...shared,
  kind: "conversion",
  read: readConversion,
  alterations: {
    schema: "identity",
    name: "identity",
    source: () => recreate,
    destination: () => recreate,
    function: () => recreate,
    default: () => recreate,
  },
  // A schema has one default between two encodings.
  takes: (conversion) => [
    ...shared.takes(conversion),
    ...(conversion.default
      ? [`default conversion ${conversion.schema} ${conversion.source} ${conversion.destination}`]
      : []),
  ],
  create: (conversion, context) => {
    const { schema, name, source, destination } = conversion;
    const head = `CREATE ${conversion.default ? "DEFAULT " : ""}CONVERSION ${context.name(schema, name)}`;
    return [
      statement(`${head} FOR ${literal(source)} TO ${literal(destination)} FROM ${conversion.function}`),
    ];
  },
};

import { objectId } from "../../model/identity.js";
import { statement } from "../../model/statement.js";
import { firstUserOid, userSchemas } from "../filters.js";
import { type Kind, type Reader, recreate } from "../kind.js";
import { namedInSchema } from "../named-in-schema.js";
import type { TextSearchParser } from "./model.js";

const readTextSearchParser: Reader<TextSearchParser> = {
  catalog: "pg_ts_parser",
  sql: () =>
    `select p.oid, n.nspname as schema, p.prsname as name, p.prsstart::text, p.prstoken::text, p.prsend::text,
       nullif(p.prsheadline::text, '-') as prsheadline, p.prslextype::text
     from pg_ts_parser p join pg_namespace n on n.oid = p.prsnamespace
     where p.oid >= ${firstUserOid} and ${userSchemas}`,
  parse: (row) => {
    const [schema, name, headline] = [row.text("schema"), row.text("name"), row.nullable("prsheadline")];
    const functions = [
      `START = ${row.text("prsstart")}`,
      `GETTOKEN = ${row.text("prstoken")}`,
      `END = ${row.text("prsend")}`,
      `LEXTYPES = ${row.text("prslextype")}`,
      ...(headline === null ? [] : [`HEADLINE = ${headline}`]),
    ];
    const id = objectId("textSearchParser", schema, name);
    return { oid: row.text("oid"), object: { kind: "textSearchParser", id, schema, name, functions } };
  },
};

export const textSearchParserKind: Kind<TextSearchParser> = {
  ...namedInSchema<TextSearchParser>("textSearchParser", "TEXT SEARCH PARSER"),
  kind: "textSearchParser",
  read: readTextSearchParser,
  alterations: { schema: "identity", name: "identity", functions: () => recreate },
  create: ({ schema, name, functions }, context) => [
    statement(`CREATE TEXT SEARCH PARSER ${context.name(schema, name)} (${functions.join(", ")})`),
  ],
};

import { objectId } from "../../model/identity.js";
import { statement } from "../../model/statement.js";
import { firstUserOid, userSchemas } from "../filters.js";
import { type Kind, type Reader, recreate } from "../kind.js";
import { namedInSchema } from "../named-in-schema.js";
import type { TextSearchTemplate } from "./model.js";

const readTextSearchTemplate: Reader<TextSearchTemplate> = {
  catalog: "pg_ts_template",
  sql: () =>
    `select t.oid, n.nspname as schema, t.tmplname as name, nullif(t.tmplinit::text, '-') as init, t.tmpllexize::text as lexize
     from pg_ts_template t join pg_namespace n on n.oid = t.tmplnamespace
     where t.oid >= ${firstUserOid} and ${userSchemas}`,
  parse: (row) => {
    const [schema, name] = [row.text("schema"), row.text("name")];
    return {
      oid: row.text("oid"),
      object: {
        kind: "textSearchTemplate",
        id: objectId("textSearchTemplate", schema, name),
        schema,
        name,
        init: row.nullable("init"),
        lexize: row.text("lexize"),
      },
    };
  },
};

export const textSearchTemplateKind: Kind<TextSearchTemplate> = {
  ...namedInSchema<TextSearchTemplate>("textSearchTemplate", "TEXT SEARCH TEMPLATE"),
  kind: "textSearchTemplate",
  read: readTextSearchTemplate,
  alterations: {
    schema: "identity",
    name: "identity",
    init: () => recreate,
    lexize: () => recreate,
  },
  create: ({ schema, name, init, lexize }, context) => {
    const functions = [...(init === null ? [] : [`INIT = ${init}`]), `LEXIZE = ${lexize}`];
    return [statement(`CREATE TEXT SEARCH TEMPLATE ${context.name(schema, name)} (${functions.join(", ")})`)];
  },
};

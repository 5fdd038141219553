import { address } from "../../model/address.js";
import { objectId } from "../../model/identity.js";
import type { Pair } from "../../model/pair.js";
import { type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import { firstUserOid } from "../filters.js";
import type { Kind, Reader } from "../kind.js";
import { functionClause, functionColumn, functionIn, movedFunction } from "../named-function.js";
import type { Transform } from "./model.js";

const readTransform: Reader<Transform> = {
  catalog: "pg_transform",
  sql: () =>
    `select t.oid, format_type(t.trftype, null) as type, l.lanname as language,
       ${functionColumn("t.trffromsql", "from_sql")}, ${functionColumn("t.trftosql", "to_sql")}
     from pg_transform t join pg_language l on l.oid = t.trflang where t.oid >= ${firstUserOid}`,
  parse: (row) => {
    const [type, language] = [row.text("type"), row.text("language")];
    const object: Transform = {
      kind: "transform",
      id: objectId("transform", type, language),
      name: type,
      type,
      language,
      fromSql: functionIn(row, "from_sql"),
      toSql: functionIn(row, "to_sql"),
    };
    return { oid: row.text("oid"), object };
  },
};

const replace = ({ next }: Pair<Transform>, context: RenderContext) => [
  createTransform("CREATE OR REPLACE", next, context),
];

export const transformKind: Kind<Transform> = {
  kind: "transform",
  read: readTransform,
  alterations: {
    name: "identity",
    type: "identity",
    language: "identity",
    fromSql: replace,
    toSql: replace,
  },
  // The type and the functions are in `pg_depend`.
  dependencies: ({ language }) => [objectId("language", language)],
  container: () => null,
  address: ({ type, language }) => address("transform", null, type, { part: language }),
  takes: ({ type, language }) => [`transform ${type} ${language}`],
  create: (transform, context) => [createTransform("CREATE", transform, context)],
  drop: ({ type, language }, context) => [
    statement(`DROP TRANSFORM FOR ${context.type(type)} LANGUAGE ${ident(language)}`),
  ],
  rename: () => [],
  survives: (_, cause) => cause.type !== "recreate",
  moved: (transform, names) => {
    const [type, language] = [names.typeText(transform.type), names.plain("language", transform.language)];
    return {
      ...transform,
      id: objectId("transform", type, language),
      name: type,
      type,
      language,
      fromSql: movedFunction(transform.fromSql, names),
      toSql: movedFunction(transform.toSql, names),
    };
  },
};

function createTransform(head: string, transform: Transform, context: RenderContext): Statement {
  const { type, language, fromSql, toSql } = transform;
  const functions = [
    ...functionClause("FROM SQL WITH FUNCTION", fromSql, context),
    ...functionClause("TO SQL WITH FUNCTION", toSql, context),
  ].map((clause) => `${clause}(internal)`);
  const place = `${context.type(type)} LANGUAGE ${ident(language)}`;
  return statement(`${head} TRANSFORM FOR ${place} (${functions.join(", ")})`);
}

import { address } from "../../model/address.js";
import { objectId } from "../../model/identity.js";
import type { Pair } from "../../model/pair.js";
import { type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import { firstUserOid } from "../filters.js";
import type { Kind, Reader } from "../kind.js";
import { functionClause, functionColumn, functionIn, movedFunction } from "../named-function.js";
import type { Language } from "./model.js";

const readLanguage: Reader<Language> = {
  catalog: "pg_language",
  sql: () =>
    `select l.oid, l.lanname as name, l.lanpltrusted, ${functionColumn("l.lanplcallfoid", "handler")},
       ${functionColumn("l.laninline", "inline")}, ${functionColumn("l.lanvalidator", "validator")}
     from pg_language l where l.oid >= ${firstUserOid}`,
  parse: (row) => {
    const [name, handler] = [row.text("name"), functionIn(row, "handler")];
    if (handler === null) return undefined;
    const object: Language = {
      kind: "language",
      id: objectId("language", name),
      name,
      trusted: row.boolean("lanpltrusted"),
      handler,
      inline: functionIn(row, "inline"),
      validator: functionIn(row, "validator"),
    };
    return { oid: row.text("oid"), object };
  },
};

/** CREATE OR REPLACE LANGUAGE sets all of it at once. */
const replace = ({ next }: Pair<Language>, context: RenderContext) => [
  createLanguage("CREATE OR REPLACE", next, context),
];

export const languageKind: Kind<Language> = {
  kind: "language",
  read: readLanguage,
  alterations: {
    name: "identity",
    trusted: replace,
    handler: replace,
    inline: replace,
    validator: replace,
  },
  // The functions it names are in `pg_depend`.
  dependencies: () => [],
  container: () => null,
  address: ({ name }) => address("language", null, name),
  takes: ({ name }) => [`language ${name}`],
  create: (language, context) => [createLanguage("CREATE", language, context)],
  drop: ({ name }) => [statement(`DROP LANGUAGE ${ident(name)}`)],
  rename: ({ previous, next }) => [
    statement(`ALTER LANGUAGE ${ident(previous.name)} RENAME TO ${ident(next.name)}`),
  ],
  survives: (_, cause) => cause.type !== "recreate",
  moved: (language, names) => {
    const name = names.plain("language", language.name);
    return {
      ...language,
      id: objectId("language", name),
      name,
      handler: movedFunction(language.handler, names),
      inline: movedFunction(language.inline, names),
      validator: movedFunction(language.validator, names),
    };
  },
};

function createLanguage(head: string, language: Language, context: RenderContext): Statement {
  const clauses = [
    `${head} ${language.trusted ? "TRUSTED " : ""}LANGUAGE ${ident(language.name)}`,
    ...functionClause("HANDLER", language.handler, context),
    ...functionClause("INLINE", language.inline, context),
    ...functionClause("VALIDATOR", language.validator, context),
  ];
  return statement(clauses.join(" "));
}

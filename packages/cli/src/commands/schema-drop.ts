import { ident, qualified, type Session, targetLabel } from "@godwit/engine";
import type { SchemaDropped } from "../outcome/schema-commands.js";
import type { InputOf } from "../program/spec.js";
import type { schemaSpecs } from "../program/specs/schema.js";
import { confirmedByWord } from "../project/confirmed.js";
import { openProject } from "../project/open-project.js";
import { generateSubject } from "../project/subject.js";
import { withSession } from "../project/with-session.js";
import type { CommandContext } from "./context.js";

/** Drops tables, views, sequences and enums of the data source's schemas, mapped or not, and the history of migrations. */
export async function dropSchema(
  input: InputOf<(typeof schemaSpecs)["schema:drop"]>,
  context: CommandContext,
): Promise<SchemaDropped> {
  const subject = await generateSubject(await openProject(context), input.dataSource, context);
  const { target, dataSource } = subject;
  const label = targetLabel(target.url);
  return withSession(target, context, async (session) => {
    const schemas = await schemasOf(session, dataSource.options);
    const statements = await dropStatements(session, schemas);
    const database = decodeURIComponent(new URL(target.url).pathname.slice(1));
    const scope = `all tables, views, sequences and enums of ${schemas.join(", ")} on ${label}`;
    const what = `This drops ${scope} (${statements.length} in all), with every row.`;
    await confirmedByWord(what, database, input.yes, context);
    for (const sql of statements) context.notify({ kind: "statement", sql });
    await session.script([...statements, "DROP SCHEMA IF EXISTS godwit CASCADE"].join(";\n"));
    return { kind: "schema-dropped", target: label, schemas, relations: statements.length };
  });
}

async function schemasOf(session: Session, options: object): Promise<string[]> {
  const { schema } = options as { readonly schema?: string };
  if (schema !== undefined) return [schema];
  const { rows } = await session.query("select current_schema()");
  return rows.flatMap(([name]) => name ?? []);
}

const words: Readonly<Record<string, string>> = {
  r: "TABLE",
  p: "TABLE",
  f: "FOREIGN TABLE",
  v: "VIEW",
  m: "MATERIALIZED VIEW",
  S: "SEQUENCE",
  enum: "TYPE",
};

/** What extensions own stays with them (`pg_depend.deptype` e); CASCADE takes along what lies elsewhere. */
const objectsQuery = `
  select n.nspname, c.relname, c.relkind::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any ($1) and c.relkind in ('r', 'p', 'f', 'v', 'm', 'S') and not exists (
    select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('e', 'a', 'i'))
  union all
  select n.nspname, t.typname, 'enum' from pg_type t join pg_namespace n on n.oid = t.typnamespace
  where n.nspname = any ($1) and t.typtype = 'e' and not exists (
    select from pg_depend d where d.classid = 'pg_type'::regclass and d.objid = t.oid and d.deptype = 'e')`;

async function dropStatements(session: Session, schemas: readonly string[]): Promise<string[]> {
  const { rows } = await session.query(objectsQuery, [`{${schemas.map((one) => ident(one)).join(",")}}`]);
  return rows.map(([schema, name, kind]) => {
    const object = qualified(schema ?? "", name ?? "");
    return `DROP ${words[kind ?? ""]} IF EXISTS ${object} CASCADE`;
  });
}

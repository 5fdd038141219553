import { type ObjectId, objectId, signatureId } from "../../model/identity.js";
import { type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import { firstUserOid } from "../filters.js";
import { type Kind, type Reader, type RenamedNames, recreate } from "../kind.js";
import { functionMember, ofClass, operatorMember } from "../operator-class/members.js";
import type { OperatorFamilyMember } from "./model.js";

const columns = "fn.nspname as schema, f.opfname as family, am.amname as method";
const joins = `join pg_namespace fn on fn.oid = f.opfnamespace join pg_am am on am.oid = f.opfmethod`;

/** Two catalogs in one: a row's address is an alias. Members of a range of OIDs alone are few, or none. */
const readOperatorFamilyMember: Reader<OperatorFamilyMember> = {
  catalog: "pg_amop",
  sql: () =>
    `select m.oid, 'pg_amop' as catalog, ${columns}, ${operatorMember} as definition,
       'OPERATOR ' || m.amopstrategy || ' (' || format_type(m.amoplefttype, null) || ', ' || format_type(m.amoprighttype, null) || ')' as place
     from pg_amop m join pg_opfamily f on f.oid = m.amopfamily ${joins}
     where m.oid >= ${firstUserOid} and not ${ofClass("pg_amop")}
     union all select m.oid, 'pg_amproc', ${columns}, ${functionMember},
       'FUNCTION ' || m.amprocnum || ' (' || format_type(m.amproclefttype, null) || ', ' || format_type(m.amprocrighttype, null) || ')'
     from pg_amproc m join pg_opfamily f on f.oid = m.amprocfamily ${joins}
     where m.oid >= ${firstUserOid} and not ${ofClass("pg_amproc")}`,
  parse: (row) => {
    const [schema, family, method] = [row.text("schema"), row.text("family"), row.text("method")];
    const name = row.text("place");
    const id = memberId(schema, family, method, name);
    const definition = row.text("definition");
    return {
      oid: "0",
      aliases: [[row.text("catalog"), row.text("oid")]],
      object: { kind: "operatorFamilyMember", id, name, schema, family, method, definition },
    };
  },
};

function memberId(schema: string, family: string, method: string, place: string): ObjectId {
  return `${signatureId("operatorFamilyMember", schema, family, method)} ${place}` as ObjectId;
}

export const operatorFamilyMemberKind: Kind<OperatorFamilyMember> = {
  kind: "operatorFamilyMember",
  read: readOperatorFamilyMember,
  alterations: {
    name: "identity",
    schema: "identity",
    family: "identity",
    method: "identity",
    definition: () => recreate,
  },
  dependencies: (member) => [objectId("schema", member.schema), familyOf(member)],
  container: familyOf,
  takes: ({ id }) => [id],
  create: (member, context) => [alterFamily(member, `ADD ${member.definition}`, context)],
  drop: (member, context) => [alterFamily(member, `DROP ${member.name}`, context)],
  rename: () => [],
  survives: (_, cause) => cause.type !== "recreate",
  moved: (member, names) => {
    const { schema, name: family } = names.inSchema("operatorFamily", member.schema, member.family);
    const name = movedPlace(member.name, names);
    return { ...member, id: memberId(schema, family, member.method, name), name, schema, family };
  },
  impliedBy: (needs) => needs.filter(({ kind }) => kind === "operator" || kind === "operatorFamily"),
};

/** `OPERATOR 1 (integer, public.x)` with its types as they are called after the renames. */
function movedPlace(place: string, names: RenamedNames): string {
  const [, head = "", left = "", right = ""] = /^(\w+ \d+) \((.*), (.*)\)$/.exec(place) ?? [];
  return `${head} (${names.typeText(left)}, ${names.typeText(right)})`;
}

function familyOf({ schema, family, method }: OperatorFamilyMember): ObjectId {
  return signatureId("operatorFamily", schema, family, method);
}

function alterFamily(
  { schema, family, method }: OperatorFamilyMember,
  action: string,
  context: RenderContext,
): Statement {
  return statement(`ALTER OPERATOR FAMILY ${context.name(schema, family)} USING ${ident(method)} ${action}`);
}

import { signatureId } from "../../model/identity.js";
import { firstUserOid, userSchemas } from "../filters.js";
import type { CatalogRow, Reader } from "../kind.js";
import { functionMember, ofClass, operatorMember } from "./members.js";
import type { OperatorClass } from "./model.js";

const ofThis = " and d.refobjid = c.oid";

/** The members of class `c` with their addresses in `pg_depend`. */
const members = `(select json_agg(json_build_array(x.text, x.address) order by x.sort, x.number, x.text collate "C") from (
    select 1 as sort, m.amopstrategy as number, ${operatorMember} as text, 'pg_amop:' || m.oid as address
    from pg_amop m where m.amopfamily = c.opcfamily and ${ofClass("pg_amop", ofThis)}
    union all select 2, m.amprocnum, ${functionMember}, 'pg_amproc:' || m.oid
    from pg_amproc m where m.amprocfamily = c.opcfamily and ${ofClass("pg_amproc", ofThis)}) x)`;

export const readOperatorClass: Reader<OperatorClass> = {
  catalog: "pg_opclass",
  sql: () =>
    `select c.oid, n.nspname as schema, c.opcname as name, am.amname as method, fn.nspname as family_schema, f.opfname as family,
       format_type(c.opcintype, null) as type, c.opcdefault, case when c.opckeytype <> 0 then format_type(c.opckeytype, null) end as storage,
       ${members} as members
     from pg_opclass c join pg_namespace n on n.oid = c.opcnamespace join pg_am am on am.oid = c.opcmethod
     join pg_opfamily f on f.oid = c.opcfamily join pg_namespace fn on fn.oid = f.opfnamespace
     where c.oid >= ${firstUserOid} and ${userSchemas}`,
  parse: (row) => {
    const [schema, name, method] = [row.text("schema"), row.text("name"), row.text("method")];
    const found = row.list("members") as unknown as readonly (readonly [string, string])[];
    return {
      oid: row.text("oid"),
      aliases: found.map(([, place]) => place.split(":") as unknown as CatalogRow),
      object: {
        kind: "operatorClass",
        id: signatureId("operatorClass", schema, name, method),
        schema,
        name,
        method,
        family: { schema: row.text("family_schema"), name: row.text("family") },
        type: row.text("type"),
        default: row.boolean("opcdefault"),
        storage: row.nullable("storage"),
        members: found.map(([text]) => text),
      },
    };
  },
};

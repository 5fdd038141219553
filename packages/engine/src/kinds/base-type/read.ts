import type { Row } from "../../catalog/row.js";
import { objectId } from "../../model/identity.js";
import { literal } from "../../render/quote.js";
import { firstUserOid, userSchemas } from "../filters.js";
import type { Reader } from "../kind.js";
import type { BaseType, TypeFunction } from "./model.js";

const alignments: Readonly<Record<string, string>> = { c: "char", s: "int2", i: "int4", d: "double" };
const storages: Readonly<Record<string, string>> = { p: "plain", m: "main", x: "extended", e: "external" };

/** CREATE TYPE's names of the functions, with their columns in `pg_type`; subscripting since 14. */
function functionColumns(major: number): Readonly<Record<string, string>> {
  return {
    INPUT: "typinput",
    OUTPUT: "typoutput",
    RECEIVE: "typreceive",
    SEND: "typsend",
    TYPMOD_IN: "typmodin",
    TYPMOD_OUT: "typmodout",
    ANALYZE: "typanalyze",
    ...(major >= 14 ? { SUBSCRIPT: "typsubscript" } : {}),
  };
}

/** Arrays are base types to the catalog: all of them are read by `array_in`. */
export const readBaseType: Reader<BaseType> = {
  catalog: "pg_type",
  sql: (major) => {
    const roles = Object.entries(functionColumns(major))
      .map(([role, column]) => `('${role}', t.${column})`)
      .join(", ");
    return `select t.oid, t.typarray, n.nspname as schema, t.typname as name, t.typisdefined, t.typlen, t.typbyval, t.typalign, t.typstorage,
       t.typcategory, t.typispreferred, t.typdefault, t.typdelim, t.typcollation, case when t.typelem <> 0 then format_type(t.typelem, null) end as element,
       (select json_agg(json_build_array(f.role, x.nspname, p.proname, oidvectortypes(p.proargtypes)))
         from (values ${roles}) f(role, oid) join pg_proc p on p.oid = f.oid join pg_namespace x on x.oid = p.pronamespace
         where t.typisdefined) as functions
     from pg_type t join pg_namespace n on n.oid = t.typnamespace
     where t.oid >= ${firstUserOid} and (t.typtype = 'b' and t.typinput <> 'array_in'::regproc or t.typtype = 'p') and ${userSchemas}`;
  },
  parse: (row) => {
    const [schema, name] = [row.text("schema"), row.text("name")];
    const shell = !row.boolean("typisdefined");
    return {
      oid: row.text("oid"),
      aliases: [["pg_type", row.text("typarray")]],
      object: {
        kind: "baseType",
        id: objectId("baseType", schema, name),
        schema,
        name,
        shell,
        functions: functionsOf(row),
        storage: storages[row.text("typstorage")] ?? "plain",
        options: shell ? [] : optionsOf(row),
      },
    };
  },
};

function functionsOf(row: Row): Readonly<Record<string, TypeFunction>> {
  const found = row.list("functions") as unknown as readonly (readonly [string, string, string, string])[];
  return Object.fromEntries(
    found.map(([role, schema, name, signature]) => [role, { schema, name, signature }]),
  );
}

/** Those that are not what CREATE TYPE takes unasked (PostgreSQL manual, CREATE TYPE). */
function optionsOf(row: Row): readonly string[] {
  const [length, value, element] = [row.text("typlen"), row.nullable("typdefault"), row.nullable("element")];
  return [
    ...(length === "-1" ? [] : [`INTERNALLENGTH = ${length}`]),
    ...(row.boolean("typbyval") ? ["PASSEDBYVALUE"] : []),
    `ALIGNMENT = ${alignments[row.text("typalign")]}`,
    ...(row.text("typcategory") === "U" ? [] : [`CATEGORY = ${literal(row.text("typcategory"))}`]),
    ...(row.boolean("typispreferred") ? ["PREFERRED = true"] : []),
    ...(value === null ? [] : [`DEFAULT = ${literal(value)}`]),
    ...(element === null ? [] : [`ELEMENT = ${element}`]),
    ...(row.text("typdelim") === "," ? [] : [`DELIMITER = ${literal(row.text("typdelim"))}`]),
    ...(row.text("typcollation") === "0" ? [] : ["COLLATABLE = true"]),
  ];
}

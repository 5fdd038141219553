/** A row of `pg_amop`, aliased `m`, as CREATE OPERATOR CLASS and ALTER OPERATOR FAMILY ADD take it. */
export const operatorMember = `'OPERATOR ' || m.amopstrategy || ' ' || m.amopopr::regoperator
  || coalesce((select ' FOR ORDER BY ' || quote_ident(x.nspname) || '.' || quote_ident(s.opfname) from pg_opfamily s
    join pg_namespace x on x.oid = s.opfnamespace where s.oid = m.amopsortfamily), '')`;

/** A row of `pg_amproc`, aliased `m`, likewise: with the types it is for, which its arguments do not tell. */
export const functionMember = `'FUNCTION ' || m.amprocnum || ' (' || format_type(m.amproclefttype, null) || ', '
  || format_type(m.amprocrighttype, null) || ') ' || m.amproc::regprocedure`;

/** True for rows of a catalog, aliased `m`, that belong to a class. */
export function ofClass(catalog: "pg_amop" | "pg_amproc", which = ""): string {
  return `exists (select from pg_depend d where d.classid = '${catalog}'::regclass and d.objid = m.oid
    and d.refclassid = 'pg_opclass'::regclass${which})`;
}

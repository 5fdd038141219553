/** Restricts rows of `pg_namespace` aliased `n` to schemas that are not PostgreSQL's own nor temporary. */
export const userSchemas = `n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'`;

/** The least OID of what initdb did not make (FirstNormalObjectId in the server's source). */
export const firstUserOid = 16384;

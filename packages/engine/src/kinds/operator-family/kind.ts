import { signatureId } from "../../model/identity.js";
import { statement } from "../../model/statement.js";
import { firstUserOid, userSchemas } from "../filters.js";
import type { Kind, Reader } from "../kind.js";
import { forMethod, nameForMethod, placeOf } from "./for-method.js";
import type { OperatorFamily } from "./model.js";

const readOperatorFamily: Reader<OperatorFamily> = {
  catalog: "pg_opfamily",
  sql: () =>
    `select f.oid, n.nspname as schema, f.opfname as name, am.amname as method
     from pg_opfamily f join pg_namespace n on n.oid = f.opfnamespace join pg_am am on am.oid = f.opfmethod
     where f.oid >= ${firstUserOid} and ${userSchemas}`,
  parse: (row) => {
    const [schema, name, method] = [row.text("schema"), row.text("name"), row.text("method")];
    const id = signatureId("operatorFamily", schema, name, method);
    return { oid: row.text("oid"), object: { kind: "operatorFamily", id, schema, name, method } };
  },
};

export const operatorFamilyKind: Kind<OperatorFamily> = {
  ...forMethod<OperatorFamily>("operatorFamily", "OPERATOR FAMILY"),
  kind: "operatorFamily",
  read: readOperatorFamily,
  alterations: { schema: "identity", name: "identity", method: "identity" },
  dependencies: placeOf,
  create: (family, context) => [statement(`CREATE OPERATOR FAMILY ${nameForMethod(family, context)}`)],
};

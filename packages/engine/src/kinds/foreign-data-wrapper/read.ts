import { objectId } from "../../model/identity.js";
import { firstUserOid } from "../filters.js";
import type { Reader } from "../kind.js";
import { functionColumn, functionIn } from "../named-function.js";
import type { ForeignDataWrapper } from "./model.js";

export const readForeignDataWrapper: Reader<ForeignDataWrapper> = {
  catalog: "pg_foreign_data_wrapper",
  sql: () =>
    `select w.oid, w.fdwname as name, ${functionColumn("w.fdwhandler", "handler")},
       ${functionColumn("w.fdwvalidator", "validator")}, to_json(w.fdwoptions) as options
     from pg_foreign_data_wrapper w where w.oid >= ${firstUserOid}`,
  parse: (row) => {
    const name = row.text("name");
    const object: ForeignDataWrapper = {
      kind: "foreignDataWrapper",
      id: objectId("foreignDataWrapper", name),
      name,
      handler: functionIn(row, "handler"),
      validator: functionIn(row, "validator"),
      options: [...row.list("options")].sort(),
    };
    return { oid: row.text("oid"), object };
  },
};

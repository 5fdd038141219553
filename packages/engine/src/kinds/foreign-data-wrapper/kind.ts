import { address } from "../../model/address.js";
import { objectId } from "../../model/identity.js";
import { statement } from "../../model/statement.js";
import { ident } from "../../render/quote.js";
import { optionsClause } from "../generic-options.js";
import type { Kind } from "../kind.js";
import { functionClause, movedFunction } from "../named-function.js";
import { foreignDataWrapperAlterations } from "./compare.js";
import type { ForeignDataWrapper } from "./model.js";
import { readForeignDataWrapper } from "./read.js";

export const foreignDataWrapperKind: Kind<ForeignDataWrapper> = {
  kind: "foreignDataWrapper",
  read: readForeignDataWrapper,
  alterations: foreignDataWrapperAlterations,
  // The functions it names are in `pg_depend`.
  dependencies: () => [],
  container: () => null,
  address: ({ name }) => address("foreignDataWrapper", null, name),
  takes: ({ name }) => [`foreign data wrapper ${name}`],
  create: ({ name, handler, validator, options }, context) => {
    const clauses = [
      `CREATE FOREIGN DATA WRAPPER ${ident(name)}`,
      ...functionClause("HANDLER", handler, context),
      ...functionClause("VALIDATOR", validator, context),
    ];
    return [statement(`${clauses.join(" ")}${optionsClause(options)}`)];
  },
  drop: ({ name }) => [statement(`DROP FOREIGN DATA WRAPPER ${ident(name)}`)],
  rename: ({ previous, next }) => [
    statement(`ALTER FOREIGN DATA WRAPPER ${ident(previous.name)} RENAME TO ${ident(next.name)}`),
  ],
  survives: (_, cause) => cause.type !== "recreate",
  moved: (wrapper, names) => {
    const name = names.plain("foreignDataWrapper", wrapper.name);
    return {
      ...wrapper,
      id: objectId("foreignDataWrapper", name),
      name,
      handler: movedFunction(wrapper.handler, names),
      validator: movedFunction(wrapper.validator, names),
    };
  },
};

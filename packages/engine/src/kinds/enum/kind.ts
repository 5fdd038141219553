import { address } from "../../model/address.js";
import { statement } from "../../model/statement.js";
import { literal } from "../../render/quote.js";
import type { Kind } from "../kind.js";
import { typeInSchema } from "../type-in-schema.js";
import { alterLabels } from "./compare.js";
import type { Enum } from "./model.js";
import { readEnum } from "./read.js";
import { renameLabels } from "./rename-labels.js";

const types = typeInSchema<Enum>("TYPE");

export const enumKind: Kind<Enum> = {
  ...types,
  kind: "enum",
  read: readEnum,
  alterations: { schema: "identity", name: "identity", labels: alterLabels },
  address: ({ schema, name }) => address("enum", schema, name),
  create: (type, context) => [
    statement(
      `CREATE TYPE ${context.name(type.schema, type.name)} AS ENUM (${type.labels.map(literal).join(", ")})`,
    ),
  ],
  rename: (change, context) => [...types.rename(change, context), ...renameLabels(change, context)],
  moved: (type, names) => ({
    ...types.moved(type, names),
    labels: type.labels.map((label) => names.value(type.schema, type.name, label)),
  }),
  survives: () => true,
};

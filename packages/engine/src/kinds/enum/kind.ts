import { objectId } from "../../model/identity.js";
import { statement } from "../../model/statement.js";
import { literal } from "../../render/quote.js";
import type { Kind } from "../kind.js";
import { renameInSchema } from "../rename-in-schema.js";
import { alterLabels } from "./compare.js";
import type { Enum } from "./model.js";
import { readEnum } from "./read.js";

export const enumKind: Kind<Enum> = {
  kind: "enum",
  read: readEnum,
  alterations: { schema: "identity", name: "identity", labels: alterLabels },
  dependencies: ({ schema }) => [objectId("schema", schema)],
  container: () => null,
  takes: ({ schema, name }) => [`type ${schema}.${name}`],
  create: (type, context) => [
    statement(
      `CREATE TYPE ${context.name(type.schema, type.name)} AS ENUM (${type.labels.map(literal).join(", ")})`,
    ),
  ],
  drop: (type, context) => [statement(`DROP TYPE ${context.name(type.schema, type.name)}`)],
  rename: (pair, context) => renameInSchema("TYPE", pair, context),
  survives: () => true,
  moved: (type, names) => {
    const { schema, name } = names.namedType(type.schema, type.name);
    return { ...type, id: objectId("enum", schema, name), schema, name };
  },
};

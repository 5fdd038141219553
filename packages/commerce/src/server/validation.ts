import { Ajv } from "ajv";
import formats from "ajv-formats";
import type { FastifySchemaCompiler } from "fastify";

const strict = new Ajv({ allErrors: true, useDefaults: true });
/** Query strings hold text only: `limit=5` has to become a number. */
const coercing = new Ajv({ allErrors: true, useDefaults: true, coerceTypes: true });
for (const ajv of [strict, coercing]) formats.default(ajv, ["email", "uri", "date-time"]);

export const compileValidator: FastifySchemaCompiler<object> = ({ schema, httpPart }) =>
  (httpPart === "body" ? strict : coercing).compile(schema);

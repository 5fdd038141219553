import type { Alter } from "../../model/change.js";
import type { Statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident, literal } from "../../render/quote.js";
import type { Column } from "./model.js";
import { alterColumn } from "./render.js";

/** Values of a row type, as the text that they are read from again. */
export function holdText({ previous, asText }: Alter<Column>, context: RenderContext): Statement {
  const column = ident(previous.name);
  const parts = asText?.attributes?.map(({ name }) => `(${column}).${ident(name)}::text`);
  const plain = previous.type.endsWith("[]") ? "text[]" : "text";
  const using =
    parts === undefined
      ? `${plain} USING ${column}::${plain}`
      : `text[] USING CASE WHEN ${column}::text IS NOT NULL THEN ARRAY[${parts.join(", ")}]::text[] END`;
  const actions = previous.default === null ? [] : ["DROP DEFAULT"];
  return { ...alterColumn(previous, context, ...actions, `TYPE ${using}`), hazards: ["rewrites-table"] };
}

/**
 * The clause that makes rows of what was held attribute by attribute: json_populate_record finds them by their names. JSON
 * goes over as it is, since a string would become a JSON string.
 */
export function rowsAgain({ next, asText }: Alter<Column>, context: RenderContext): string | undefined {
  if (asText?.attributes === undefined) return undefined;
  const column = ident(next.name);
  const plain = asText.attributes.filter(({ isJson }) => !isJson);
  const names = `ARRAY[${plain.map(({ name }) => literal(name)).join(", ")}]::text[]`;
  const texts = `json_object(${names}, ${column}[1:${plain.length}])`;
  const row = `json_populate_record(NULL::${context.type(next.type)}, ${texts})`;
  const pairs = asText.attributes
    .slice(plain.length)
    .map(({ name }, place) => `${literal(name)}, ${column}[${plain.length + place + 1}]::json`);
  const whole =
    pairs.length === 0 ? row : `json_populate_record(${row}, json_build_object(${pairs.join(", ")}))`;
  return ` USING CASE WHEN ${column} IS NOT NULL THEN ${whole} END`;
}

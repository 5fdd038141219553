import type { Pair } from "../../model/pair.js";
import { type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident, literal } from "../../render/quote.js";
import type { Column } from "./model.js";
import { defaultObjectName } from "./names.js";
import { bareType } from "./type-change.js";

/** A change of type that needs a type of its own meanwhile. */
interface WithHelper {
  readonly using: string;
  readonly before: Statement;
  readonly after: Statement;
}

/**
 * Arrays of a composite type whose attributes change places. USING takes no subquery; json_populate_record finds attributes
 * by their names in an array as well, where that is an attribute of a row. JSON has no lower bounds: they are said again.
 */
export function reorderedArray(
  { previous, next }: Pair<Column>,
  context: RenderContext,
): WithHelper | undefined {
  const { name, array } = bareType(next.type);
  if (!array || previous.type !== next.type || context.attributeOrder(name)?.fitsJson !== true)
    return undefined;
  const helper = context.name(next.schema, defaultObjectName(next.table, next.name, "rows"));
  const column = ident(next.name);
  const type = context.type(next.type);
  const again = `(json_populate_record(NULL::${helper}, json_build_object(${literal(next.name)}, to_json(${column})))).${column}`;
  const [lower, upper] = ["lower", "upper"].map((bound) => `array_${bound}(${column}, 1)`);
  const placed = `format('[%s:%s]=%s', ${lower}, ${upper}, ${again}::text)::${type}`;
  return {
    before: statement(`CREATE TYPE ${helper} AS (${column} ${type})`),
    using: ` USING CASE WHEN ${lower} <> 1 THEN ${placed} ELSE ${again} END`,
    after: statement(`DROP TYPE ${helper}`),
  };
}

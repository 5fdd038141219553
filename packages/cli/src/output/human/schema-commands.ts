import type {
  CacheCleared,
  SchemaDropped,
  SchemaLogged,
  SchemaSynchronised,
} from "../../outcome/schema-commands.js";
import type { Style } from "../../terminal/style.js";
import { leftOutLines } from "./generate.js";
import { count } from "./table.js";

export function schemaLogged(outcome: SchemaLogged, style: Style): string {
  const { target, statements } = outcome;
  if (statements.length === 0) {
    return [`The schema of ${target} is as the entities declare.`, ...leftOutLines(outcome, style)].join(
      "\n",
    );
  }
  const lines = statements.map(({ sql }) => `${sql};`);
  return [
    `-- ${count(statements.length, "statement")} for ${target}`,
    ...lines,
    ...leftOutLines(outcome, style),
  ].join("\n");
}

export function schemaSynchronised(outcome: SchemaSynchronised, style: Style): string {
  const ran = `Synchronized ${outcome.target}: ran ${count(outcome.statements.length, "statement")}.`;
  return [style.green(ran), ...leftOutLines(outcome, style)].join("\n");
}

export function schemaDropped({ target, schemas, relations }: SchemaDropped): string {
  return `Dropped ${count(relations, "object")} of ${schemas.join(", ")} on ${target}, and the history of migrations.`;
}

export function cacheCleared({ enabled }: CacheCleared): string {
  return enabled
    ? "The query cache is empty."
    : "The data source has no query cache: there was nothing to clear.";
}

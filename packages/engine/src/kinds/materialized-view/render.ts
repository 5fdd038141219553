import type { Pair } from "../../model/pair.js";
import { type LockMode, locking, type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import { recreate } from "../kind.js";
import type { MaterializedView } from "./model.js";

/** CREATE MATERIALIZED VIEW; it is filled at once unless it is to stay empty. */
export function createMaterializedView(view: MaterializedView, context: RenderContext): readonly Statement[] {
  const method = view.accessMethod === "heap" ? "" : ` USING ${ident(view.accessMethod)}`;
  const options = view.options.length === 0 ? "" : ` WITH (${view.options.join(", ")})`;
  const tablespace = view.tablespace === null ? "" : ` TABLESPACE ${ident(view.tablespace)}`;
  const head = `CREATE MATERIALIZED VIEW ${context.name(view.schema, view.name)}${method}${options}${tablespace}`;
  const data = view.populated ? "" : "\n WITH NO DATA";
  return [
    statement(`${head} AS\n${view.definition}${data}`),
    ...Object.entries(view.statistics).map(([column, target]) =>
      setStatistics(view, column, target, context),
    ),
  ];
}

/** One ALTER MATERIALIZED VIEW. */
export function alterView(
  view: MaterializedView,
  action: string,
  context: RenderContext,
  mode: LockMode = "ACCESS EXCLUSIVE",
): Statement {
  const name = context.name(view.schema, view.name);
  return locking(mode, name, `ALTER MATERIALIZED VIEW ${name} ${action}`);
}

export function alterStatistics(
  { previous, next }: Pair<MaterializedView>,
  context: RenderContext,
): readonly Statement[] {
  const columns = new Set([...Object.keys(previous.statistics), ...Object.keys(next.statistics)]);
  return [...columns]
    .filter((column) => previous.statistics[column] !== next.statistics[column])
    .map((column) => setStatistics(next, column, next.statistics[column] ?? -1, context));
}

function setStatistics(
  view: MaterializedView,
  column: string,
  target: number,
  context: RenderContext,
): Statement {
  const action = `ALTER COLUMN ${ident(column)} SET STATISTICS ${target}`;
  return alterView(view, action, context, "SHARE UPDATE EXCLUSIVE");
}

/** REFRESH; WITH NO DATA empties it. */
export function refresh({ next }: Pair<MaterializedView>, context: RenderContext): readonly Statement[] {
  const name = context.name(next.schema, next.name);
  const data = next.populated ? "" : " WITH NO DATA";
  return [locking("ACCESS EXCLUSIVE", name, `REFRESH MATERIALIZED VIEW ${name}${data}`)];
}

/** SET ACCESS METHOD of a materialized view came with PostgreSQL 15. */
export function alterMethod(
  { next }: Pair<MaterializedView>,
  context: RenderContext,
): readonly Statement[] | typeof recreate {
  if (context.major < 15) return recreate;
  return [alterView(next, `SET ACCESS METHOD ${ident(next.accessMethod)}`, context)];
}

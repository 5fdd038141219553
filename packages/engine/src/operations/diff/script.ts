import type { Plan, PlannedStatement } from "../../plan/plan.js";
import { setPlanSettings } from "../../render/print-settings.js";

const emptyPath = "SET search_path = ''";

/** Settings under which the statements mean what they meant when they were rehearsed; what text in rows means is the database's. */
const settings = [
  "SET client_encoding = 'UTF8'",
  ...setPlanSettings(),
  "SET check_function_bodies = off",
  emptyPath,
];

/** A plan as a script that psql runs as it stands; the empty text for the empty plan. */
export function planScript({ groups }: Plan): string {
  if (groups.length === 0) return "";
  const parts = groups.map(({ transactional, statements }) => {
    const lines = underPaths(statements).map((sql) => `${sql};`);
    return transactional ? ["BEGIN;", ...lines, "COMMIT;"].join("\n") : lines.join("\n");
  });
  return `${settings.map((setting) => `${setting};`).join("\n")}\n\n${parts.join("\n\n")}\n`;
}

/** Those that run functions for which the path matters run under the database's own. */
function underPaths(statements: readonly PlannedStatement[]): string[] {
  return statements.flatMap(({ sql, callersPath }, place) => {
    const [before, after] = [statements[place - 1], statements[place + 1]].map((one) => one?.callersPath);
    if (callersPath !== true) return [sql];
    return [...(before === true ? [] : ["RESET search_path"]), sql, ...(after === true ? [] : [emptyPath])];
  });
}

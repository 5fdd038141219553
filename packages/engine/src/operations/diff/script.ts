import type { Plan } from "../../plan/plan.js";
import { setPlanSettings } from "../../render/print-settings.js";

/** Settings under which the statements mean what they meant when they were rehearsed; what text in rows means is the database's. */
const settings = [
  "SET client_encoding = 'UTF8'",
  ...setPlanSettings(),
  "SET check_function_bodies = off",
  "SET search_path = ''",
];

/** A plan as a script that psql runs as it stands; the empty text for the empty plan. */
export function planScript({ groups }: Plan): string {
  if (groups.length === 0) return "";
  const parts = groups.map(({ transactional, statements }) => {
    const lines = statements.map(({ sql }) => `${sql};`);
    return transactional ? ["BEGIN;", ...lines, "COMMIT;"].join("\n") : lines.join("\n");
  });
  return `${settings.map((setting) => `${setting};`).join("\n")}\n\n${parts.join("\n\n")}\n`;
}

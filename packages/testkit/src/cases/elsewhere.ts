import type { Case } from "./parse.js";

const schema = "elsewhere";

/** The same scenario in another schema than `public`, which stays empty; the plan is no longer known. */
export function elsewhere(scenario: Case): Case {
  const { from, to, expect, options } = scenario;
  const moved = (sql: string) =>
    sql.replaceAll(/\bpublic\./g, `${schema}.`).replaceAll(/\bschema public\b/g, `schema ${schema}`);
  const build = (sql: string) =>
    `create schema ${schema}; set search_path = ${schema}, public;\n${moved(sql)}`;
  return {
    ...scenario,
    from: build(from),
    rows: moved(scenario.rows),
    to: build(to),
    expect: expect.map(moved),
    options: {
      ...options,
      renames: options.renames.map(moved),
      remade: options.remade.map(moved),
      revalued: options.revalued.map(moved),
      mappings: new Map([...options.mappings].map(([type, values]) => [moved(type), values])),
    },
    plan: undefined,
    hazards: undefined,
  };
}

import { asCanonical, type CanonicalSchema, type Pair, planChanges } from "@godwit/engine";

/** The laws that need no server: a schema has nothing to become itself, and the order of reading means nothing. */
export function plansOnPaper({ previous, next }: Pair<CanonicalSchema>, major: number): string[] {
  const { statements } = planChanges({ previous: next, next }, { major });
  const problems = statements.map(({ sql }) => `the plan to itself is not empty: ${sql}`);
  const turnedPair = { previous: turned(previous), next: turned(next) };
  if (planText(turnedPair, major) !== planText({ previous, next }, major))
    problems.push("order changes the plan");
  return problems;
}

/** The plan, or the error in its place: why a pair cannot be planned is told elsewhere. */
function planText(schemas: Pair<CanonicalSchema>, major: number): string {
  try {
    return planChanges(schemas, { major })
      .statements.map(({ sql }) => sql)
      .join(";\n");
  } catch (error) {
    return (error as { readonly code?: string }).code ?? "error";
  }
}

/** The same schema with everything in the opposite order. */
function turned({ objects, dependencies }: CanonicalSchema): CanonicalSchema {
  const edges = [...dependencies].reverse().map(([id, needed]) => [id, [...needed].reverse()] as const);
  return asCanonical({ objects: new Map([...objects].reverse()), dependencies: new Map(edges) });
}

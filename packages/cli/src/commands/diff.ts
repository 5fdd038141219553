import { type DiffOptions, type DiffResult, diffSchemas, GodwitError, nameOf } from "@godwit/engine";
import { askFills, type FillOptions, givenFills, withFills } from "../generate/fills.js";
import { dropAllowance, sqlRename } from "../generate/names.js";
import { refuseRows } from "../generate/refuse-rows.js";
import { askRenames, openRenames } from "../generate/rename-questions.js";
import type { RenamesOpen, SchemasCompared } from "../outcome/schemas.js";
import type { InputOf } from "../program/spec.js";
import type { diffSpecs } from "../program/specs/diff.js";
import { schemaSource } from "../project/schema-source.js";
import { scratchPlaces } from "../project/scratch-places.js";
import type { CommandContext } from "./context.js";
import { valueMappings } from "./value-mappings.js";

type Input = InputOf<(typeof diffSpecs)["diff"]>;

/** Compares two sources and gives the SQL from the first to the second. Asks about renames where somebody can answer. */
export async function diff(input: Input, context: CommandContext): Promise<SchemasCompared | RenamesOpen> {
  if (input.from === undefined || input.to === undefined) {
    throw new GodwitError("WRONG_USAGE", { message: "diff needs --from and --to.", suggestion: "" });
  }
  const from = await schemaSource(input.from, context);
  const to = await schemaSource(input.to, context);
  const options: DiffOptions = {
    from,
    to,
    scratch: scratchPlaces(input.scratchUrl, context.cwd, context),
    scope: { schemas: input.schemas, exclude: input.exclude },
    renames: input.renames.map(sqlRename),
    allowDrop: dropAllowance(input.allowDrop),
    valueMappings: valueMappings(input.mappings),
    prove: !input.noProve,
  };
  const result = await context.phases.run("compare", () => answered(options, input, context));
  if ("questions" in result) return openRenames(result.questions, context);
  if (!input.check) refuseRows(result);
  tell(result, context);
  return { ...compared(result), from: from.label, to: to.label, check: input.check };
}

/** Asks until nothing is open; without a terminal the first questions are the answer. */
async function answered(
  options: DiffOptions,
  fills: FillOptions,
  context: CommandContext,
): ReturnType<typeof diffSchemas> {
  const result = await diffSchemas({ ...options, fill: givenFills(fills) });
  if (context.ask === undefined) return result;
  if ("questions" in result) {
    const { renames, drops } = await askRenames(result.questions, context.ask);
    const allowDrop = options.allowDrop === "all" ? "all" : [...(options.allowDrop ?? []), ...drops];
    return answered(
      { ...options, renames: [...(options.renames ?? []), ...renames], allowDrop },
      fills,
      context,
    );
  }
  if (result.conflicts.length > 0 || result.required.length === 0) return result;
  return answered(options, withFills(fills, await askFills(result.required, context.ask)), context);
}

function tell({ notes, proof, withheld, conflicts, required }: DiffResult, context: CommandContext): void {
  const warn = (text: string, hint?: string) => context.notify({ kind: "warning", text, hint });
  for (const note of notes) warn(note);
  if (proof?.outcome === "unproven") warn(`The plan is unproven, because ${proof.because}.`);
  for (const { rows, table, what, query } of conflicts) warn(`${rows} rows of ${table} ${what}.`, query);
  for (const { column, rows } of required) warn(`${nameOf(column)} needs a value in ${rows} rows.`);
  for (const { what, flag } of withheld) warn(`${what} would be dropped and is left out.`, flag);
}

function compared({
  equal,
  plan,
  script,
  withheld,
  proof,
  conflicts,
  required,
  notes,
}: DiffResult): Omit<SchemasCompared, "from" | "to" | "check"> {
  const statements = plan.statements.map(({ sql, object, locks, hazards }) => ({
    sql,
    object,
    locks,
    hazards,
  }));
  const left = withheld.map(({ what, flag }) => ({ object: what, flag }));
  const needed = required.map(({ column, rows }) => ({ column: column.id, rows }));
  return {
    kind: "schemas-compared",
    equal,
    statements,
    script,
    withheld: left,
    proof,
    conflicts,
    required: needed,
    notes,
  };
}

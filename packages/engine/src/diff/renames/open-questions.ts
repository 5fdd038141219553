import type { DropAllowance } from "../drops/withhold.js";
import type { RenameQuestion } from "./candidates.js";
import type { ValueMappings } from "./mappings.js";
import { isNamed, nameOf, valueName } from "./names.js";

/** What was said of objects and values that go. */
export interface DropAnswers {
  readonly allowed: DropAllowance;
  readonly valueMappings: ValueMappings;
}

/** The questions that nobody answered: what may go, and values that rows get others for, were not renamed. */
export function openQuestions(
  questions: readonly RenameQuestion[],
  { allowed, valueMappings }: DropAnswers,
): RenameQuestion[] {
  if (allowed === "all") return [];
  return questions.filter(({ kind, name, previous }) => {
    if (allowed.some((given) => isNamed(name, given))) return false;
    const mapped = kind === "value" ? [...(valueMappings.get(nameOf(previous))?.keys() ?? [])] : [];
    return !mapped.some((label) => valueName(previous, label) === name);
  });
}

import { nameOf, type RenameQuestion, shellWord } from "@godwit/engine";
import type { CommandContext } from "../commands/context.js";
import type { RenamesOpen } from "../outcome/schemas.js";
import type { Ask } from "../terminal/ask.js";

/** What a person said: `old=new` words, and names that may be dropped. */
export interface Answers {
  readonly renames: readonly string[];
  readonly drops: readonly string[];
}

const dropped = "";

/** Asks of each object that goes what became of it. */
export async function askRenames(questions: readonly RenameQuestion[], ask: Ask): Promise<Answers> {
  const renames: string[] = [];
  const drops: string[] = [];
  for (const { previous, candidates } of questions) {
    const answer = await ask.choose(`${previous.kind} ${nameOf(previous)} is gone. Was it`, [
      ...candidates.map(({ next }) => ({
        value: `${nameOf(previous)}=${nameOf(next)}`,
        label: `renamed to ${nameOf(next)}`,
      })),
      { value: dropped, label: "dropped, with its values; the others are new" },
    ]);
    if (answer === dropped) drops.push(nameOf(previous));
    else renames.push(answer);
  }
  return { renames, drops };
}

/** Where nobody can be asked: the questions with the options that answer each. */
export function openRenames(questions: readonly RenameQuestion[], { notify }: CommandContext): RenamesOpen {
  const shown = questions.map(({ previous, candidates }) => ({
    object: previous.id,
    answers: [...candidates.map(({ flag }) => flag), `--allow-drop ${shellWord(nameOf(previous))}`],
  }));
  for (const { object, answers } of shown) {
    const text = `${object} is gone while others of its kind are new: renamed or dropped? Answer with one of`;
    notify({
      kind: "warning",
      text: [text, ...answers.map((one) => `  ${one}`)].join("\n"),
      hint: undefined,
    });
  }
  return { kind: "renames-open", questions: shown };
}

import { type RenameQuestion, shellWord } from "@godwit/engine";
import type { CommandContext } from "../commands/context.js";
import type { RenamesOpen } from "../outcome/schemas.js";
import type { Ask } from "../terminal/ask.js";

/** What a person said: `old=new` words, and names that may be dropped. */
export interface Answers {
  readonly renames: readonly string[];
  readonly drops: readonly string[];
}

const dropped = "";

/** Asks of each object that goes what became of it; what one has become, no other can have. */
export async function askRenames(questions: readonly RenameQuestion[], ask: Ask): Promise<Answers> {
  const renames: string[] = [];
  const drops: string[] = [];
  const taken = new Set<string>();
  for (const { kind, name, candidates } of questions) {
    const free = candidates.filter((candidate) => !taken.has(`${kind} ${candidate.name}`));
    if (free.length === 0) continue;
    const lost = kind === "value" ? "removed" : "dropped, with its values";
    const answer = await ask.choose(`${kind} ${name} is gone. Was it`, [
      ...free.map((candidate) => ({ value: candidate.name, label: `renamed to ${candidate.name}` })),
      { value: dropped, label: `${lost}; the others are new` },
    ]);
    if (answer === dropped) drops.push(name);
    else {
      renames.push(`${name}=${answer}`);
      taken.add(`${kind} ${answer}`);
    }
  }
  return { renames, drops };
}

/** The likeliest of them are shown: of a thousand nobody reads the rest, and a name that is not shown can be given all the same. */
const mostShown = 20;

/** Where nobody can be asked: the questions with the options that answer each. */
export function openRenames(questions: readonly RenameQuestion[], { notify }: CommandContext): RenamesOpen {
  const shown = questions.map(({ kind, name, candidates }) => ({
    object: `${kind} ${name}`,
    answers: [...candidates.slice(0, mostShown).map(({ flag }) => flag), `--allow-drop ${shellWord(name)}`],
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

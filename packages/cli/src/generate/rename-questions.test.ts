import type { RenameQuestion } from "@godwit/engine";
import { expect, test } from "vitest";
import type { Ask } from "../terminal/ask.js";
import { askRenames } from "./rename-questions.js";

const question = (name: string, ...candidates: string[]): RenameQuestion => ({
  kind: "column",
  name,
  previous: {} as RenameQuestion["previous"],
  candidates: candidates.map((one) => ({ name: one, likelihood: 1, flag: "" })),
});

test("a name that one object has become is offered to no other, and with none left nothing is asked", async () => {
  const asked: string[][] = [];
  const ask = {
    choose: (_question: string, choices: readonly { value: string }[]) => {
      asked.push(choices.map(({ value }) => value));
      return Promise.resolve(choices[0]?.value);
    },
  } as unknown as Ask;
  const questions = [question("t.a", "t.c", "t.d"), question("t.b", "t.c", "t.d"), question("t.e", "t.d")];
  expect(await askRenames(questions, ask)).toEqual({ renames: ["t.a=t.c", "t.b=t.d"], drops: [] });
  expect(asked).toEqual([
    ["t.c", "t.d", ""],
    ["t.d", ""],
  ]);
});

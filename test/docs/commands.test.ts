import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "../../packages/cli/src/program/parse.js";
import { stepsOf } from "./steps.js";

/** Pages whose commands belong to no one walk: each is parsed; what they do is under test beside their sources. */
it.each(["running.md"])("docs/%s: every command is one that there is, with its options", (page) => {
  const text = readFileSync(join(import.meta.dirname, "../../docs", page), "utf8");
  const commands = stepsOf(text).flatMap((step) => (step.kind === "run" ? [step.command] : []));
  expect(commands.length).toBeGreaterThan(3);
  for (const command of commands) {
    const [program, ...words] = command.split(" ");
    expect(program).toBe("godwit");
    expect({ command, ...parse(words, "0.0.0") }).toMatchObject({ command, kind: "invocation" });
  }
});

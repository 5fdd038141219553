import { expect, it } from "vitest";
import { stepsOf } from "./steps.js";

it("reads files and commands off a page, and leaves examples without a path alone", () => {
  const page =
    "# A\n\n```ts src/a.ts\nlet a;\n```\n\n```ts\nlet b;\n```\n\n```sh exits 3\none\n\ntwo # x\n```\n\n```sh stays\nthree\n```\n";
  expect(stepsOf(page)).toEqual([
    { kind: "write", path: "src/a.ts", contents: "let a;\n" },
    { kind: "run", command: "one", exitCode: 3, stays: false },
    { kind: "run", command: "two # x", exitCode: 3, stays: false },
    { kind: "run", command: "three", exitCode: 0, stays: true },
  ]);
});

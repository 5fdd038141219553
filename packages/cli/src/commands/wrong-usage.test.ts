import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LinkedProject, linkedProject } from "../testing/linked-project.js";

let project: LinkedProject;

beforeAll(() => {
  project = linkedProject({ "package.json": '{ "name": "my-shop" }' });
});
afterAll(() => project.remove());

const run = (words: string) => project.godwit(words.split(" "));

describe("words that no command takes", () => {
  it.each([
    ["migration:rnu", "Did you mean migration:run"],
    ["migration:run --fakee", "Did you mean --fake"],
    ["entity:create", "path"],
    ["migration:create x -t 5", "13 digits"],
  ])("%s", async (words, said) => {
    const ended = await run(words);
    expect(ended).toMatchObject({ exitCode: 2, stdout: "" });
    expect(ended.stderr).toContain(said);
  });

  it("with --json are answered by an error in JSON", async () => {
    const ended = await run("migration:rnu --json");
    expect(ended).toMatchObject({ exitCode: 2, stderr: "" });
    expect(JSON.parse(ended.stdout)).toMatchObject({ error: { code: "WRONG_USAGE" } });
  });
});

import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { type MemoryProject, memoryProject, userFiles } from "../test-support/memory-project.js";

let project: MemoryProject;

afterEach(() => {
  for (const name of ["MEMORY_URL", "MEMORY_LENGTH"]) delete process.env[name];
  project.remove();
});

/** A project that is remembered. */
async function remembered() {
  project = memoryProject(userFiles("", "length: 41"));
  const first = await project.recollect();
  expect(first).toMatchObject({ recalled: false, unheld: [] });
  expect(project.memoryFile()).toBeDefined();
  return first;
}

describe("the connection", () => {
  test.each([
    "postgresql://shop:s3cret%20word@localhost:5432/shop",
    "postgresql:///shop?host=/var/run/postgresql",
  ])("is made of variables: %s is not in the file", async (url) => {
    process.env.MEMORY_URL = url;
    await remembered();
    expect(readFileSync(project.memoryFile()!, "utf8")).not.toContain(url.slice(13));
    expect((await project.recollect()).options).toMatchObject({ type: "postgres", url });
  });

  test("is made of what stands in the data source, and forgotten with it", async () => {
    project = memoryProject(userFiles("", "length: 41"));
    const written = `host: "localhost", port: 5433, username: "shop", password: "s3cret" + process.env.MEMORY_LENGTH`;
    const source = readFileSync(join(project.directory, "src/data-source.ts"), "utf8");
    project.write({ "src/data-source.ts": source.replace("url: process.env.MEMORY_URL", written) });
    process.env.MEMORY_LENGTH = "word";
    await project.recollect();
    const text = readFileSync(project.memoryFile()!, "utf8");
    expect(["s3cret", "s3cretword"].filter((secret) => text.includes(secret))).toEqual([]);
    const { recalled, options } = await project.recollect();
    const parts = { host: "localhost", port: 5433, username: "shop", password: "s3cretword" };
    expect({ recalled, options }).toMatchObject({ recalled: true, options: parts });
  });

  test("that nobody can look up is not remembered", async () => {
    process.env.MEMORY_URL = "postgresql://localhost/shop";
    project = memoryProject(userFiles("", "length: 41"));
    const source = readFileSync(join(project.directory, "src/data-source.ts"), "utf8");
    const hidden = `username: Buffer.from("c2hvcA==", "base64").toString(), url: process.env.MEMORY_URL`;
    project.write({ "src/data-source.ts": source.replace("url: process.env.MEMORY_URL", hidden) });
    await project.recollect();
    expect(project.memoryFile()).toBeUndefined();
  });
});

describe("a memory file", () => {
  test("is its owner's alone", async () => {
    await remembered();
    expect(statSync(project.memoryFile()!).mode & 0o777).toBe(0o600);
    chmodSync(project.memoryFile()!, 0o622);
    expect((await project.recollect()).recalled).toBe(false);
  });

  test.each([
    ["cut off", (text: string) => text.slice(0, -100)],
    ["changed by one character", (text: string) => text.replace("(41)", "(42)")],
    ["empty", () => ""],
  ])("that is %s counts as none", async (_name, damage) => {
    const { declared } = await remembered();
    writeFileSync(project.memoryFile()!, damage(readFileSync(project.memoryFile()!, "utf8")));
    expect(await project.recollect()).toMatchObject({ recalled: false, declared });
  });

  test("that cannot be written is no error", async () => {
    project = memoryProject(userFiles("", "length: 41"));
    rmSync(join(project.directory, ".godwit"), { recursive: true });
    project.write({ ".godwit": "not a folder" });
    expect(await project.recollect()).toMatchObject({ recalled: false, unheld: [] });
  });
});

import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type TestProject, type TypeOrmVersion, testProject } from "../test-support/project.js";

const open: TestProject[] = [];
function project(files: Record<string, string>, version?: TypeOrmVersion): TestProject {
  const made = testProject(files, version);
  open.push(made);
  return made;
}
afterEach(() => {
  for (const made of open.splice(0)) made.remove();
});

describe("the compile cache", () => {
  it.each(["commonjs", "module"])("keeps unchanged files and compiles changed ones: %s", async (type) => {
    const made = project({
      "package.json": JSON.stringify({ type }),
      "a.ts": `import { b } from "./b.js"; export const value: number = b;`,
      "b.ts": `export const b: number = 1;`,
    });
    const read = () => made.run(`return (await godwit.loadModule("a.ts", { projectDirectory })).value;`);
    const cache = join(made.directory, ".godwit/cache", `typescript-require.json`);
    expect(await read()).toBe(1);
    const first = readFileSync(cache, "utf8");
    const stamp = statSync(join(made.directory, "b.ts")).mtime;
    expect(await read()).toBe(1);
    expect(statSync(cache).size).toBe(first.length);

    made.write({ "b.ts": `export const b: number = 2;` });
    utimesSync(join(made.directory, "b.ts"), stamp, stamp);
    expect(await read()).toBe(2);
    const keys = new Map(JSON.parse(readFileSync(cache, "utf8")) as [string, { key: string }][]);
    const before = new Map(JSON.parse(first) as [string, { key: string }][]);
    expect(keys.get(join(made.directory, "a.ts"))).toEqual(before.get(join(made.directory, "a.ts")));
    expect(keys.get(join(made.directory, "b.ts"))).not.toEqual(before.get(join(made.directory, "b.ts")));
    expect(readdirSync(join(made.directory, ".godwit/cache"))).toHaveLength(1);
  });

  it("is read, not only written", async () => {
    const made = project({ "package.json": "{}", "a.ts": `export const value: string = "compiled";` });
    const read = () => made.run(`return (await godwit.loadModule("a.ts", { projectDirectory })).value;`);
    await read();
    const cache = join(made.directory, ".godwit/cache/typescript-require.json");
    made.write({
      ".godwit/cache/typescript-require.json": readFileSync(cache, "utf8").replace("compiled", "remembered"),
    });
    expect(await read()).toBe("remembered");
    made.write({ "tsconfig.json": '{ "compilerOptions": { "strict": true } }' });
    expect(await read()).toBe("compiled");
    made.write({ ".godwit/cache/typescript-require.json": "not JSON" });
    expect(await read()).toBe("compiled");
    expect(existsSync(cache)).toBe(true);
  });
});

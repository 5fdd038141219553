import { utimesSync } from "node:fs";
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

const source = (rest: string) => `import { DataSource } from "typeorm";\n${rest}`;
const postgres = (more = "") => `new DataSource({ type: "postgres", ${more} })`;
const user = `import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";
  @Entity() export class User { @PrimaryGeneratedColumn() id!: number; @Column() name!: string }`;
const load = (path = "src/data-source.ts") =>
  `const loaded = await godwit.loadDataSource(${JSON.stringify(path)}, { projectDirectory });`;
const build = `const built = await godwit.buildMetadatas(loaded); return built.entityMetadatas.map((one) => one.tableName).sort();`;

describe("compiled twins", () => {
  const twins = {
    "package.json": JSON.stringify({ scripts: { build: "tsc" } }),
    "tsconfig.json": JSON.stringify({ compilerOptions: { outDir: "./dist", rootDir: "./src" } }),
    "src/data-source.ts": source(`export const D = ${postgres('entities: ["dist/entity/*.js"]')};`),
    "src/entity/user.ts": user,
    "dist/data-source.js": `const { DataSource } = require("typeorm"); exports.D = ${postgres('entities: ["src/entity/*.ts"]')};`,
    "dist/entity/user.js": `const { Entity, PrimaryColumn } = require("typeorm");
      class Built {} exports.Built = Built; PrimaryColumn("int")(Built.prototype, "id"); Entity()(Built);`,
  };
  const touch = (made: TestProject, path: string, seconds: number) => {
    const at = new Date(Date.now() + seconds * 1000);
    utimesSync(join(made.directory, path), at, at);
  };

  it("takes the side of the twins that the data source is on", async () => {
    const made = project(twins);
    for (const path of ["dist/data-source.js", "dist/entity/user.js"]) touch(made, path, 10);
    expect(await made.run(`${load("src/data-source.ts")} ${build}`)).toEqual(["user"]);
    expect(await made.run(`${load("dist/data-source.js")} ${build}`)).toEqual(["built"]);
  });

  it("reads patterns for the other side where that side has not been built", async () => {
    const { "dist/data-source.js": _a, "dist/entity/user.js": _b, ...sources } = twins;
    expect(await project(sources).run(`${load("src/data-source.ts")} ${build}`)).toEqual(["user"]);
  });

  it("refuses what is older than its source, and what was never built, with the build command", async () => {
    const made = project(twins);
    touch(made, "src/entity/user.ts", 60);
    const stale = { code: "DATA_SOURCE_STALE", hint: expect.stringContaining("npm run build") };
    await expect(made.run(load("dist/data-source.js"))).rejects.toMatchObject({
      ...stale,
      message:
        "dist/data-source.js is older than its source: src/entity/user.ts changed since the last build.",
    });
    touch(made, "src/entity/user.ts", -60);
    made.write({ "src/entity/new.ts": user.replaceAll("User", "New") });
    await expect(made.run(load("dist/data-source.js"))).rejects.toMatchObject(stale);
    made.write({ "dist/tsconfig.tsbuildinfo": "{}", "dist/entity/new.js": "" });
    touch(made, "dist/tsconfig.tsbuildinfo", 120);
    touch(made, "src/entity/user.ts", 60);
    expect(await made.run(`${load("dist/data-source.js")} return "fresh";`)).toBe("fresh");
  });
});

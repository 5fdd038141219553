import { readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packAll } from "../packages/pack.js";
import { build, newProject, type Project, type Ran } from "./project.js";

const extended = `import { Column, Entity } from "typeorm";

import { User as CommerceUser } from "@godwit/commerce";

@Entity()
export class User extends CommerceUser {
  @Column({ nullable: true })
  additional_notes!: string;
}
`;

const packages = packAll();

afterAll(() => rmSync(dirname(packages[0]!.tarball), { recursive: true }));

/** The same project three ways: TypeScript as it is, compiled by the project's own build, and as ES modules. */
const variants = [
  { variant: "TypeScript as it is", type: "commonjs", dataSource: "src/data-source.ts", compiled: false },
  { variant: "compiled by watch-build", type: "commonjs", dataSource: "dist/data-source.js", compiled: true },
  { variant: "ES modules", type: "module", dataSource: "src/data-source.ts", compiled: false },
];

/** The statements of one direction of the newest migration. */
function statements(project: Project, direction: "up" | "down"): string[] {
  const folder = "src/migrations";
  const newest = readdirSync(join(project.folder, folder)).sort().at(-1) ?? "";
  const source = project.read(`${folder}/${newest}`);
  const [up = "", down = ""] = source.split("async down(");
  return [...(direction === "up" ? up : down).matchAll(/query\(`([^`]*)`\)/g)].map(([, sql]) => sql ?? "");
}

describe.each(variants)(
  "the way from an empty folder to a changed entity, $variant",
  ({ type, dataSource, compiled }) => {
    let project: Project;
    const succeeds = ({ code, out, err }: Ran) => {
      expect({ code, err: code === 0 ? "" : out + err }).toEqual({ code: 0, err: "" });
      return out;
    };
    const godwit = async (...args: string[]) => {
      if (compiled && args.includes("-d")) build(project);
      return succeeds(await project.godwit(...args));
    };

    beforeAll(() => {
      project = newProject({ type, dependencies: { "@godwit/commerce": "^1.3.0" } }, packages);
    });
    afterAll(() => project.remove());

    it("initialises: the document's layout, no demo entity over the core's table", async () => {
      const out = succeeds(await project.godwit("init"));
      for (const path of ["src/data-source.ts", "godwit.config.ts", "tsconfig.json"])
        expect(out).toContain(path);
      expect(project.read("src/data-source.ts")).toContain("synchronize: false");
      expect(readdirSync(join(project.folder, "src"))).not.toContain("entity");
      expect(JSON.parse(project.read("package.json")).scripts["watch-build"]).toBe(
        "npm run build -- --watch",
      );
    });

    it("runs the migrations of its packages, and only once", async () => {
      expect(await godwit("migrations", "run")).toContain("InitialSchema");
      expect(await godwit("migrations", "run")).toContain("No migrations are pending");
    });

    it("writes an entity's skeleton and registers it", async () => {
      await godwit("entity:create", "src/entity/Review");
      expect(project.read("src/data-source.ts")).toMatch(/entities: \[Review\]/);
      expect(project.read("src/entity/Review.ts")).toContain("export class Review");
      await godwit("migration:generate", "-d", dataSource, "src/migrations/Reviews");
      expect(statements(project, "up")).toHaveLength(1);
      await godwit("migration:run", "-d", dataSource);
    });

    it("extends the core's user: the migration holds that one column, and its undo", async () => {
      project.write("src/entity/User.ts", extended);
      const suffix = type === "module" ? ".js" : "";
      const source = project.read("src/data-source.ts");
      const withUser = source
        .replace(
          /^import \{ DataSource \}/m,
          `import { User } from "./entity/User${suffix}";\nimport { DataSource }`,
        )
        .replace("entities: [Review]", "entities: [Review, User]");
      project.write("src/data-source.ts", withUser);
      await godwit("migration:generate", "-d", dataSource, "src/migrations/UserChanged");
      expect(statements(project, "up")).toEqual([
        `ALTER TABLE "user" ADD COLUMN additional_notes character varying`,
      ]);
      expect(statements(project, "down")).toEqual([`ALTER TABLE "user" DROP COLUMN additional_notes`]);
      expect(project.read("src/data-source.ts")).toMatch(/migrations: \[Reviews\d{13}, UserChanged\d{13}\]/);
    });

    it("runs it: the column is in the database, and nothing is left to generate", async () => {
      await godwit("migration:run", "-d", dataSource);
      const columns = await godwit(
        "query",
        "select data_type from information_schema.columns where table_name = 'user' and column_name = 'additional_notes'",
      );
      expect(columns).toContain("character varying");
      expect(await godwit("migration:generate", "-d", dataSource, "src/migrations/Again")).toContain(
        "No changes",
      );
    });

    it("takes it back, and runs it again", async () => {
      expect(await godwit("migration:revert", "-d", dataSource)).toContain("UserChanged");
      await godwit("migration:run", "-d", dataSource);
      expect(await godwit("migration:generate", "-d", dataSource, "src/migrations/Again")).toContain(
        "No changes",
      );
    });
  },
);

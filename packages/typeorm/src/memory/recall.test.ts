import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { entityText, type MemoryProject, memoryProject, userFiles } from "../test-support/memory-project.js";
import { type TypeOrmVersion, typeormVersions } from "../test-support/project.js";

let project: MemoryProject;

afterEach(() => {
  for (const name of ["MEMORY_URL", "MEMORY_LENGTH"]) delete process.env[name];
  project.remove();
});

/** A project that is remembered. */
async function remembered(files: Readonly<Record<string, string>>, version?: TypeOrmVersion) {
  project = memoryProject(files, version);
  const first = await project.recollect();
  expect(first).toMatchObject({ recalled: false, unheld: [] });
  expect(project.memoryFile()).toBeDefined();
  return first;
}

async function expectMiss(part: string) {
  const { recalled, declared } = await project.recollect();
  expect({ recalled, declared }).toEqual({ recalled: false, declared: expect.stringContaining(part) });
}

describe.each(Object.keys(typeormVersions) as TypeOrmVersion[])("TypeORM %s", (version) => {
  test("is not loaded, nor are the entities, where nothing has changed", async () => {
    const { declared } = await remembered(userFiles("", "length: 41"), version);
    const again = await project.recollect();
    expect(again).toMatchObject({ recalled: true, declared });
    expect(again.modules.filter((path) => !/[\\/]pg[\\/]|\.godwit-test/.test(path))).toEqual([]);
  });
});

interface Change {
  readonly files: Readonly<Record<string, string>>;
  readonly change: (project: MemoryProject) => void;
  readonly declares: string;
}

const aliased = { "tsconfig.json": '{ "compilerOptions": { "paths": { "@app/*": ["./src/one/*"] } } }' };
const lengths = {
  "src/one/length.ts": "export const userLength = 41;",
  "src/two/length.ts": "export const userLength = 42;",
};
const helper = { "src/length.ts": "export const userLength = 41;" };
const importing = userFiles('import { userLength } from "../length";');

/** Two copies of a package that an entity takes a length from, by their folders. */
function packageFiles(folder: string, length: number, version = "1.0.0") {
  return {
    [`${folder}/package.json`]: JSON.stringify({ name: "lengths", version, main: "index.js" }),
    [`${folder}/index.js`]: `exports.userLength = ${length};`,
  };
}

/** A package with an entity of its own, as JavaScript. */
const shop = {
  "node_modules/shop/package.json": JSON.stringify({ name: "shop", version: "1.0.0", main: "index.js" }),
  "node_modules/shop/index.js": `const { Column, Entity, PrimaryColumn } = require("typeorm");
class Item {}
PrimaryColumn("int")(Item.prototype, "id");
Column("varchar", { length: 41 })(Item.prototype, "name");
Entity()(Item);
exports.Item = Item;`,
  "src/entity/item.ts": `import { Column, Entity } from "typeorm"; import { Item as CoreItem } from "shop";
@Entity() export class Item extends CoreItem { @Column("int") price!: number; }`,
};

const subscribed = `import "reflect-metadata"; import { DataSource } from "typeorm";
import { Listener } from "./listener"; import { User } from "./entity/user";
export default new DataSource({ type: "postgres", url: process.env.MEMORY_URL, entities: [User], subscribers: [Listener] });`;
const listener = `import { EventSubscriber } from "typeorm"; import { User } from "./entity/user";
@EventSubscriber() export class Listener { listenTo() { return User; } }
export const seen = 41;`;

const changes: Readonly<Record<string, Change>> = {
  "an entity": {
    files: userFiles("", "length: 41"),
    change: ({ exchange }) => exchange("src/entity/user.ts", "41", "42"),
    declares: "character varying(42)",
  },
  "a constant of a module that an entity imports": {
    files: { ...importing, ...helper },
    change: ({ exchange }) => exchange("src/length.ts", "41", "42"),
    declares: "character varying(42)",
  },
  "imported JSON": {
    files: {
      ...userFiles('import { userLength } from "../length.json";'),
      "src/length.json": '{ "userLength": 41 }',
    },
    change: ({ exchange }) => exchange("src/length.json", "41", "42"),
    declares: "character varying(42)",
  },
  "a module that is imported while another runs": {
    files: { ...userFiles('const { userLength } = require("../length");'), ...helper },
    change: ({ exchange }) => exchange("src/length.ts", "41", "42"),
    declares: "character varying(42)",
  },
  "a JavaScript module": {
    files: { ...importing, "src/length.js": "exports.userLength = 41;" },
    change: ({ exchange }) => exchange("src/length.js", "41", "42"),
    declares: "character varying(42)",
  },
  "an EntitySchema": {
    files: {
      "src/entity/tag.ts": `import { EntitySchema } from "typeorm";
export const Tag = new EntitySchema({ name: "tag", columns: { id: { type: "int", primary: true }, name: { type: "varchar", length: 41 } } });`,
    },
    change: ({ exchange }) => exchange("src/entity/tag.ts", "41", "42"),
    declares: "character varying(42)",
  },
  "an entity that extends another": {
    files: {
      ...userFiles("", "length: 41"),
      "src/entity/member.ts": `import { Column, Entity } from "typeorm"; import { User } from "./user";
@Entity() export class Member extends User { @Column({ length: 51 }) title!: string; }`,
    },
    change: ({ exchange }) => exchange("src/entity/member.ts", "51", "52"),
    declares: "character varying(52)",
  },
  "the version of a package whose entity another extends": {
    files: shop,
    change: ({ exchange }) => {
      exchange("node_modules/shop/index.js", "41", "42");
      exchange("node_modules/shop/package.json", "1.0.0", "1.0.1");
    },
    declares: "character varying(42)",
  },
  "a subscriber": {
    files: { ...userFiles("", "length: 41"), "src/data-source.ts": subscribed, "src/listener.ts": listener },
    change: ({ exchange }) => exchange("src/listener.ts", "41", "42"),
    declares: "character varying(41)",
  },
  "the data source": {
    files: userFiles("", "length: 41"),
    change: ({ exchange }) => exchange("src/data-source.ts", "entity/*.ts", "entity/u*.t"),
    declares: "[",
  },
  "a file that a pattern matches": {
    files: userFiles("", "length: 41"),
    change: ({ write }) => write({ "src/entity/tag.ts": entityText("Tag", "length: 7") }),
    declares: "character varying(7)",
  },
  "a file that is gone": {
    files: { ...userFiles("", "length: 41"), "src/entity/tag.ts": entityText("Tag", "length: 7") },
    change: ({ directory }) => rmSync(join(directory, "src/entity/tag.ts")),
    declares: "character varying(41)",
  },
  "a file that takes the place of a folder's index": {
    files: { ...importing, "src/length/index.ts": "export const userLength = 41;" },
    change: ({ write }) => write({ "src/length.ts": "export const userLength = 42;" }),
    declares: "character varying(42)",
  },
  "a path alias": {
    files: { ...userFiles('import { userLength } from "@app/length";'), ...lengths, ...aliased },
    change: ({ exchange }) => exchange("tsconfig.json", "src/one", "src/two"),
    declares: "character varying(42)",
  },
  "a tsconfig that another extends": {
    files: {
      ...userFiles('import { userLength } from "@app/length";'),
      ...lengths,
      "tsconfig.json": '{ "extends": "./base.json" }',
      "base.json": aliased["tsconfig.json"],
    },
    change: ({ exchange }) => exchange("base.json", "src/one", "src/two"),
    declares: "character varying(42)",
  },
  "the version of a package": {
    files: {
      ...userFiles('import { userLength } from "lengths";'),
      ...packageFiles("node_modules/lengths", 41),
    },
    change: ({ exchange }) => {
      exchange("node_modules/lengths/index.js", "41", "42");
      exchange("node_modules/lengths/package.json", "1.0.0", "1.0.1");
    },
    declares: "character varying(42)",
  },
  "a nearer copy of a package": {
    files: {
      ...userFiles('import { userLength } from "lengths";'),
      ...packageFiles("node_modules/lengths", 41),
    },
    change: ({ write }) => write(packageFiles("src/node_modules/lengths", 42)),
    declares: "character varying(42)",
  },
  "a package that was missing": {
    files: userFiles('let userLength = 41; try { ({ userLength } = require("lengths")); } catch {}'),
    change: ({ write }) => write(packageFiles("node_modules/lengths", 42)),
    declares: "character varying(42)",
  },
  "a variable that is read": {
    files: userFiles("const userLength = Number(process.env.MEMORY_LENGTH ?? 41);"),
    change: () => {
      process.env.MEMORY_LENGTH = "42";
    },
    declares: "character varying(42)",
  },
  "a variable that is asked for": {
    files: userFiles('const userLength = "MEMORY_LENGTH" in process.env ? 42 : 41;'),
    change: () => {
      process.env.MEMORY_LENGTH = "";
    },
    declares: "character varying(42)",
  },
  "any variable, where all are read": {
    files: userFiles("const userLength = 41 + ({ ...process.env }.MEMORY_LENGTH === undefined ? 0 : 1);"),
    change: () => {
      process.env.MEMORY_LENGTH = "1";
    },
    declares: "character varying(42)",
  },
};

describe("is forgotten with", () => {
  test.each(Object.entries(changes))("%s", async (_name, { files, change, declares }) => {
    await remembered(files);
    change(project);
    await expectMiss(declares);
  });

  test("a file of a package that is linked from elsewhere", async () => {
    project = memoryProject({
      ...userFiles('import { userLength } from "lengths";'),
      ...packageFiles("linked/lengths", 41),
    });
    symlinkSync(join(project.directory, "linked/lengths"), join(project.directory, "node_modules/lengths"));
    await project.recollect();
    expect(project.memoryFile()).toBeDefined();
    project.exchange("linked/lengths/index.js", "41", "42");
    await expectMiss("character varying(42)");
  });

  test("a link that leads elsewhere", async () => {
    const files = { ...packageFiles("linked/one", 41), ...packageFiles("linked/two", 42) };
    project = memoryProject({ ...userFiles('import { userLength } from "lengths";'), ...files });
    const link = join(project.directory, "node_modules/lengths");
    symlinkSync(join(project.directory, "linked/one"), link);
    await project.recollect();
    expect(project.memoryFile()).toBeDefined();
    rmSync(link);
    symlinkSync(join(project.directory, "linked/two"), link);
    await expectMiss("character varying(42)");
  });
});

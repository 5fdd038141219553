import type { CommandSpec } from "../spec.js";
import * as shared from "./shared-options.js";

/** Commands that make and look after a project. */
export const projectSpecs = {
  init: {
    summary: "Make a project that works at once, or add what a project lacks",
    details: "Never overwrites a file; package.json only gets the keys it lacks.",
    arguments: {
      directory: { description: "Folder of the project (default: this one)", presence: "optional" },
    },
    options: {
      name: {
        flags: "-n, --name <name>",
        description: "Name in package.json (default: the folder's)",
        type: "text",
      },
      module: {
        flags: "--ms, --module <format>",
        description: "Module format of a new project (default: commonjs)",
        type: "text",
        choices: ["commonjs", "esm"],
      },
    },
    examples: [
      { command: "godwit init", note: "in this folder" },
      { command: "godwit init shop --module esm", note: "a new folder, ES modules" },
    ],
  },
  "entity:create": {
    summary: "Write an entity's skeleton and add it to the data source",
    arguments: {
      path: { description: "File without ending; its last part names the class", presence: "required" },
    },
    options: { dataSource: shared.dataSource },
    examples: [{ command: "godwit entity:create src/entity/Product", note: "writes src/entity/Product.ts" }],
  },
  "subscriber:create": {
    summary: "Write a subscriber's skeleton",
    arguments: {
      path: { description: "File without ending; its last part names the class", presence: "required" },
    },
    options: {},
    examples: [
      {
        command: "godwit subscriber:create src/subscriber/ProductSubscriber",
        note: "listens to every entity",
      },
    ],
  },
  seed: {
    summary: "Run pending migrations, then load the seed; a second time changes nothing",
    arguments: {},
    options: {
      file: {
        flags: "-f, --file <path>",
        description: "Seed file (default: seed of godwit.config, else data/seed.json)",
        type: "text",
        aliases: ["--seed-file"],
      },
      createDatabase: shared.createDatabase,
    },
    examples: [
      { command: "godwit seed", note: "the project's seed file" },
      { command: "godwit seed -f data/demo.json", note: "another file" },
    ],
  },
  doctor: {
    summary: "Say what is wrong with this project's set-up, and the command that mends it",
    arguments: {},
    options: {},
    examples: [
      { command: "godwit doctor", note: "look at everything" },
      { command: "godwit doctor --json", note: "for a script" },
    ],
  },
  version: {
    summary: "Print the versions of Godwit, TypeORM, the driver and Node.js in use",
    arguments: {},
    options: {},
    examples: [{ command: "godwit version", note: "what this project runs with" }],
  },
} as const satisfies Record<string, CommandSpec>;

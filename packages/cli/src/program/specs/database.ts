import type { CommandSpec } from "../spec.js";

/** The embedded server, and programs that use the project's database. */
export const databaseSpecs = {
  "db start": {
    summary: "Start the embedded PostgreSQL",
    arguments: {},
    options: {},
    examples: [{ command: "godwit db start", note: "it stops by itself when nobody uses it" }],
  },
  "db stop": {
    summary: "Stop the embedded PostgreSQL",
    arguments: {},
    options: {},
    examples: [{ command: "godwit db stop", note: "the data stays" }],
  },
  "db url": {
    summary: "Print the URL of the project's database, password included",
    arguments: {},
    options: {},
    examples: [{ command: 'psql "$(godwit db url)"', note: "for any other program" }],
  },
  "db psql": {
    summary: "Open psql on the project's database",
    arguments: { words: { description: "Words passed on to psql, after --", presence: "rest" } },
    options: {},
    examples: [
      { command: "godwit db psql", note: "interactive" },
      { command: 'godwit db psql -- -c "\\dt"', note: "one command of psql" },
    ],
  },
  exec: {
    summary: "Run a command with DATABASE_URL set to the project's database",
    arguments: { words: { description: "The command and its words, after --", presence: "rest" } },
    options: {},
    examples: [{ command: "godwit exec -- npm start", note: "the server with the embedded database" }],
  },
} as const satisfies Record<string, CommandSpec>;

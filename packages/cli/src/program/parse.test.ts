import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import type { Invocation } from "./build.js";
import { parse } from "./parse.js";
import type { CommandSpec } from "./spec.js";
import { groups, specs } from "./specs/index.js";

function invocation(...words: string[]): Invocation {
  const parsed = parse(words, "1.2.3");
  if (parsed.kind !== "invocation") throw new Error(`parsed as ${JSON.stringify(parsed)}`);
  return parsed.invocation;
}

describe("the words of a command", () => {
  it("become its input under the names of its spec", () => {
    expect(invocation("migration:run", "-d", "src/data-source.ts", "-t", "each", "--fake")).toEqual({
      command: "migration:run",
      input: {
        dataSource: "src/data-source.ts",
        transaction: "each",
        fake: true,
        to: undefined,
        dryRun: false,
        createDatabase: false,
      },
      global: { json: false, verbose: false, color: true, timing: false, cwd: undefined, config: undefined },
    });
  });

  it.each([["--dryrun"], ["--dr"], ["--dry-run"]])("take %s for a dry run", (flag) => {
    expect(invocation("migrations", "run", flag).input.dryRun).toBe(true);
  });

  it.each([
    [["--data-source", "a.ts"]],
    [["--data-source=a.ts"]],
    [["--dataSource", "a.ts"]],
    [["-d", "a.ts"]],
  ])("take %j for the data source", (words) => {
    expect(invocation("migration:show", ...words).input.dataSource).toBe("a.ts");
  });

  it("leave what stands after two dashes alone", () => {
    const { input } = invocation("exec", "--", "npm", "--data-source", "--json");
    expect(input.words).toEqual(["npm", "--data-source", "--json"]);
  });

  it("have the global options before or after the command", () => {
    const before = invocation("--json", "--no-color", "-C", "shop", "version");
    const after = invocation("version", "--json", "--no-color", "-C", "shop");
    expect(before).toEqual(after);
    expect(after.global).toMatchObject({ json: true, color: false, cwd: "shop" });
  });
});

describe("wrong words", () => {
  it.each([
    [["migration:rnu"], "Unknown command 'migration:rnu'.", "Did you mean migration:run?"],
    [["migrations", "shwo"], "Unknown command 'shwo'.", "Did you mean show?"],
    [["migration:run", "--fakee"], "Unknown option '--fakee'.", "Did you mean --fake?"],
    [["entity:create"], "Missing required argument 'path'.", ""],
    [
      ["diff", "--from", "a.sql", "--allow-drop", "--json"],
      "Option '--allow-drop <name>' argument missing.",
      "--allow-drop <name>: Let this object be dropped, or all of them: all; may be repeated.",
    ],
  ])("%j: %s", (words, message, suggestion) => {
    expect(parse(words, "1.2.3")).toEqual({ kind: "wrong-usage", message, suggestion });
  });

  it.each([
    [["migration:run", "-t", "some"], "-t, --transaction <mode>"],
    [["migration:revert", "--steps", "-1"], "-n, --steps <count>"],
    [["migration:revert", "--steps", "two"], "-n, --steps <count>"],
    [["query", "select 1", "select 2"], "too many arguments"],
  ])("%j are refused, naming what is wrong", (words, named) => {
    const parsed = parse(words, "1.2.3");
    expect(parsed.kind).toBe("wrong-usage");
    expect("message" in parsed && parsed.message.toLowerCase()).toContain(named.toLowerCase());
  });

  it("show the help where a command is missing", () => {
    expect(parse([], "1.2.3")).toMatchObject({ kind: "text", asked: false });
    expect(parse(["db"], "1.2.3")).toMatchObject({ kind: "text", asked: false });
  });
});

describe("help", () => {
  const text = (...words: string[]) => {
    const parsed = parse(words, "1.2.3");
    return parsed.kind === "text" && parsed.asked ? parsed.text : "";
  };

  it("gives the version", () => {
    expect(text("--version")).toBe("1.2.3\n");
    expect(text("-v")).toBe("1.2.3\n");
  });

  it("is in help.txt as the parser prints it", async () => {
    await expect(stripVTControlCharacters(text("--help"))).toMatchFileSnapshot("../../help.txt");
  });

  it.each(Object.keys(specs))("of %s has its options and an example", (name) => {
    const spec: CommandSpec = specs[name as keyof typeof specs];
    const help = text(...name.split(" "), "--help");
    for (const { flags } of Object.values(spec.options)) expect(help).toContain(flags);
    expect(spec.examples.length).toBeGreaterThan(0);
    for (const { command } of spec.examples) expect(help).toContain(command);
  });

  it("has every command under a heading", () => {
    const help = text("--help");
    for (const [heading, commands] of Object.entries(groups)) {
      expect(help).toContain(heading);
      for (const name of Object.keys(commands)) expect(help).toContain(name.split(" ")[0]);
    }
  });

  it("shows examples that parse as the command they are of", () => {
    for (const [name, spec] of Object.entries(specs)) {
      for (const { command } of spec.examples) {
        const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(
          ([, quoted, plain]) => quoted ?? plain ?? "",
        );
        if (words[0] === "godwit") expect(invocation(...words.slice(1)).command).toBe(name);
      }
    }
  });
});

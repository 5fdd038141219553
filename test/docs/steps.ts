/** What a page says to do: write a file, or run a command. */
export type Step =
  | { readonly kind: "write"; readonly path: string; readonly contents: string }
  | {
      readonly kind: "run";
      readonly command: string;
      readonly exitCode: number;
      /** The command goes on until it is ended. */
      readonly stays: boolean;
    };

/**
 * The steps of a Markdown page, in order. A block ```` ```ts src/a.ts ```` is a file's contents; a block ```` ```sh ````
 * is a command a line, which has to end with 0, with `exits <code>` behind `sh` with that code, with `stays` not at all.
 */
export function stepsOf(markdown: string): Step[] {
  const blocks = markdown.matchAll(/^```(\w+)(?: +([^\n]+))?\n(.*?)^```$/gms);
  return [...blocks].flatMap(([, language, rest = "", contents = ""]): Step[] => {
    if (language === "sh") return commands(contents, rest);
    return rest === "" ? [] : [{ kind: "write", path: rest, contents }];
  });
}

function commands(contents: string, rest: string): Step[] {
  const exitCode = Number(/^exits (\d+)$/.exec(rest)?.[1] ?? 0);
  const lines = contents.split("\n").filter((line) => line.trim() !== "");
  return lines.map((command) => ({ kind: "run", command, exitCode, stays: rest === "stays" }));
}

import { spawn } from "node:child_process";

/** EACCES is what a PATH with a folder that the user cannot enter makes of a program that is nowhere. */
const notFound = new Set<string | undefined>(["ENOENT", "EACCES"]);

/**
 * Runs psql in the terminal of this process and gives its exit code, or undefined where there is no such program. The
 * password goes by the environment: the arguments of a process are for everybody to read.
 */
export function runPsql(program: string, url: string, args: readonly string[]): Promise<number | undefined> {
  const target = new URL(url);
  const password = decodeURIComponent(target.password);
  target.password = "";
  const child = spawn(program, [target.href, ...args], {
    env: { ...process.env, PGPASSWORD: password },
    stdio: "inherit",
  });
  const ignoreInterrupt = () => {};
  process.on("SIGINT", ignoreInterrupt);
  return new Promise<number | undefined>((resolve, reject) => {
    child.once("error", (error: NodeJS.ErrnoException) =>
      notFound.has(error.code) ? resolve(undefined) : reject(error),
    );
    child.once("exit", (code) => resolve(code ?? 1));
  }).finally(() => process.off("SIGINT", ignoreInterrupt));
}

import { spawn } from "node:child_process";
import { constants } from "node:os";
import { GodwitError } from "@godwit/engine";

/** A program that takes over the terminal. */
export interface ProgramCall {
  readonly program: string;
  readonly words: readonly string[];
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Ends the program; Ctrl-C reaches it by itself, as a member of the terminal's foreground group. */
  readonly signal: AbortSignal;
}

/** Runs a program to its end and gives its exit code, 128 + n after signal n. Throws PROGRAM_MISSING. */
export function runProgram({ program, words, cwd, environment, signal }: ProgramCall): Promise<number> {
  // npm and its like are .cmd files on Windows, which only a shell can run.
  const shell = process.platform === "win32";
  const child = spawn(program, [...words], { cwd, env: environment, stdio: "inherit", shell });
  const end = () => child.kill("SIGTERM");
  signal.addEventListener("abort", end, { once: true });
  return new Promise<number>((resolve, reject) => {
    child.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "ENOENT" ? new GodwitError("PROGRAM_MISSING", { program }) : error),
    );
    child.once("exit", (code, killedBy) =>
      resolve(code ?? 128 + (killedBy === null ? 0 : constants.signals[killedBy])),
    );
  }).finally(() => signal.removeEventListener("abort", end));
}

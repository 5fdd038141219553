import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Command, type Figures, measure } from "./measure.js";
import type { BenchServer } from "./server.js";

/** Larger schemas are measured once. */
export const largestRepeated = 1000;

/** One line of the report. */
export interface Row {
  readonly work: string;
  readonly tool: string;
  readonly tables: number;
  readonly figures: Figures | undefined;
  /** Why there are no figures. */
  readonly skipped?: string;
}

/** What the cases share: the server, a folder, and the budget of time of each tool. */
export class Bench {
  readonly rows: Row[] = [];
  readonly #spent = new Map<string, number>();

  constructor(
    readonly server: BenchServer,
    readonly folder: string,
    readonly runs: number,
    readonly secondsPerTool: number,
    /** When no further case is begun, by `performance.now()`. */
    readonly deadline: number,
  ) {}

  /** Measures one case, or says why not: its tool's time is used up, or it failed. */
  async add(
    work: string,
    tool: string,
    tables: number,
    command: Command,
    before?: () => Promise<void> | void,
  ): Promise<void> {
    const spent = this.#spent.get(tool) ?? 0;
    const started = performance.now();
    const note = (row: Pick<Row, "figures" | "skipped">) =>
      this.rows.push({ work, tool, tables, ...row } as Row);
    if (spent > this.secondsPerTool || started > this.deadline) {
      const what = started > this.deadline ? "the time" : `its ${this.secondsPerTool} s`;
      note({ figures: undefined, skipped: `not run, ${what} used up` });
      return;
    }
    try {
      const runs = tables > largestRepeated ? 1 : this.runs;
      const figures = await measure(command, this.server, { runs, before });
      note({ figures });
      console.error(
        `${work}, ${tables} tables, ${tool}: ${figures.cpu.toFixed(2)} CPU s, ${figures.wall.toFixed(2)} s`,
      );
    } catch (error) {
      note({ figures: undefined, skipped: "it failed" });
      console.error(`${work}, ${tables} tables, ${tool}: ${(error as Error).message}`);
    }
    this.#spent.set(tool, spent + (performance.now() - started) / 1000);
  }

  /** An empty folder below the benchmark's own. */
  place(name: string): string {
    const path = join(this.folder, name);
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path, { recursive: true });
    return path;
  }
}

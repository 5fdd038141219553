import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Figures, type Measured, medians, type Numbers, runOf, trafficOf } from "./measure.js";
import type { BenchServer } from "./server.js";
import type { Traffic } from "./traffic.js";

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

/** What one line of the report is measured by. */
export interface Case extends Measured {
  readonly work: string;
  readonly tool: string;
  readonly tables: number;
}

/** A case that is being measured. */
interface Ongoing {
  readonly one: Case;
  readonly runs: Numbers[];
  traffic?: Traffic;
  skipped?: string;
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

  /**
   * Measures cases in turn, run by run: a machine whose speed changes meanwhile changes it for all of them. In the place of
   * figures it says why there are none: its tool's time is used up, or it failed.
   */
  async inTurn(cases: readonly Case[]): Promise<void> {
    const ongoing = cases.map((one): Ongoing => ({ one, runs: [] }));
    for (let round = 0; round <= this.runs; round++) {
      for (const measured of ongoing) await this.#step(measured, round);
    }
    for (const { one, runs, traffic, skipped } of ongoing) {
      const { work, tool, tables } = one;
      const figures =
        traffic && runs.length > 0 && skipped === undefined ? medians(runs, traffic) : undefined;
      this.rows.push({ work, tool, tables, figures, ...(skipped !== undefined && { skipped }) });
    }
  }

  /** The first round counts what is sent. */
  async #step(measured: Ongoing, round: number): Promise<void> {
    const { one, runs } = measured;
    if (measured.skipped !== undefined || (one.tables > largestRepeated && round > 1)) return;
    const [spent, started] = [this.#spent.get(one.tool) ?? 0, performance.now()];
    const exhausted = started > this.deadline ? "the time" : `its ${this.secondsPerTool} s`;
    if (started > this.deadline || spent > this.secondsPerTool) {
      if (runs.length === 0) measured.skipped = `not run, ${exhausted} used up`;
      return;
    }
    try {
      if (round === 0) measured.traffic = await trafficOf(one, this.server);
      else runs.push(await runOf(one, this.server));
    } catch (error) {
      measured.skipped = "it failed";
      console.error(`${one.work}, ${one.tables} tables, ${one.tool}: ${(error as Error).message}`);
    }
    const seconds = (performance.now() - started) / 1000;
    this.#spent.set(one.tool, spent + seconds);
    const last = runs.at(-1);
    if (last !== undefined)
      console.error(`${one.work}, ${one.tables} tables, ${one.tool}: ${last.cpu.toFixed(2)} CPU s`);
  }

  /** An empty folder below the benchmark's own. */
  place(name: string): string {
    const path = join(this.folder, name);
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path, { recursive: true });
    return path;
  }
}

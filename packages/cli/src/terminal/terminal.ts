import type { Outcome } from "../outcome/outcome.js";
import { errorText } from "../output/human/error.js";
import { noticeText } from "../output/human/notice.js";
import { humanText } from "../output/human/outcome.js";
import { columns, duration } from "../output/human/table.js";
import { jsonError, jsonLine, jsonText } from "../output/json.js";
import type { GlobalOptions } from "../program/build.js";
import type { Ask } from "./ask.js";
import { askOn } from "./clack.js";
import type { Notice } from "./notice.js";
import type { Phases } from "./phases.js";
import { type Reporter, reporterOn } from "./reporter.js";
import { type Style, style, wantsColour } from "./style.js";

/** The two streams: results on stdout, everything else on stderr. */
export class Terminal {
  readonly ask: Ask | undefined;
  readonly #onOut: Style;
  readonly #onError: Style;
  readonly #reporter: Reporter;

  constructor(private readonly global: GlobalOptions) {
    const { stdin, stdout, stderr, env } = process;
    this.#onOut = style(wantsColour(stdout, global.color, env), stdout.columns ?? 80);
    this.#onError = style(wantsColour(stderr, global.color, env), stderr.columns ?? 80);
    this.#reporter = reporterOn(stderr, this.#onError.width);
    this.ask = stdin.isTTY && stderr.isTTY && !global.json ? askOn(stderr) : undefined;
  }

  /** With --json a line of JSON each. */
  notify(notice: Notice): void {
    if (this.global.json) return void process.stderr.write(`${jsonLine(notice)}\n`);
    this.#reporter.print(noticeText(notice, this.#onError, this.global.verbose));
  }

  printOutcome(outcome: Outcome): void {
    this.#reporter.clear();
    const text = this.global.json ? jsonText(outcome) : humanText(outcome, this.#onOut);
    if (text !== undefined) process.stdout.write(`${text}\n`);
  }

  /** With --json the error is the result. */
  printError(error: unknown): void {
    this.#reporter.clear();
    if (this.global.json) process.stdout.write(`${jsonError(error, this.global.verbose)}\n`);
    else process.stderr.write(`${errorText(error, this.#onError, process.cwd(), this.global.verbose)}\n`);
  }

  /** On stderr, with --json as JSON too (milliseconds): stdout is the result's alone. */
  printPhases({ taken }: Phases): void {
    if (this.global.json) return void process.stderr.write(`${JSON.stringify({ phases: taken })}\n`);
    const lines = columns(
      taken.map(({ name, ms }) => [name, duration(ms)]),
      "  ",
    );
    process.stderr.write(`${this.#onError.dim(["Time:", ...lines].join("\n"))}\n`);
  }
}

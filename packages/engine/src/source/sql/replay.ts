import type { Session } from "../../database/port.js";
import { concernOf } from "./concerns.js";
import type { FilePart } from "./files.js";
import { isHarmless, leftOut, mayComeLater, type Refusal, refused } from "./refusals.js";

/** Statements sent as one message while nothing speaks against it. */
const batchSize = 100;

/**
 * Runs scripts in a scratch database as psql would, but for what concerns no schema: rows, whole databases and servers,
 * and roles that the server does not have. A statement that names what a later one makes is run after it. Gives notes
 * about what was left out or put off. Throws SOURCE_STATEMENT_FAILED with the place.
 */
export async function replayScript(session: Session, parts: readonly FilePart[]): Promise<readonly string[]> {
  const replay = new Replay(session);
  const kept = parts.filter((part) => replay.isRun(part));
  const together = !kept.some((part) => concernOf(part) === "transaction");
  for (let start = 0; start < kept.length; start += batchSize) {
    const batch = kept.slice(start, start + batchSize);
    if (together && (await replay.runTogether(batch))) continue;
    for (const part of batch) await replay.runOne(part);
  }
  await session.query("rollback");
  await replay.runPutOff();
  await session.script("reset session authorization; reset search_path");
  return replay.notes();
}

/** A statement that waits for what it names, with the search_path in force at its place. */
interface PutOff {
  readonly part: FilePart;
  readonly refusal: Refusal;
  readonly searchPath: string;
}

class Replay {
  readonly #notes = new Set<string>();
  readonly #late: FilePart[] = [];
  #putOff: PutOff[] = [];
  #inTransaction = false;

  constructor(readonly session: Session) {}

  isRun(part: FilePart): boolean {
    const concern = concernOf(part);
    if (concern === "server")
      this.#notes.add(`${part.file}:${part.line} concerns the whole server and is left out`);
    return concern === "schema" || concern === "transaction";
  }

  /** One message is one implicit transaction: where it fails nothing is left of it, and false is given. */
  async runTogether(batch: readonly FilePart[]): Promise<boolean> {
    try {
      await this.session.script(batch.map(({ text }) => text).join(";\n"));
      return true;
    } catch {
      return false;
    }
  }

  /** In a transaction of the script every statement gets a savepoint, so that one may be put off. */
  async runOne(part: FilePart): Promise<void> {
    const control = concernOf(part) === "transaction";
    const guarded = this.#inTransaction && !control;
    if (guarded) await this.session.query("savepoint godwit_statement");
    try {
      await this.session.query(part.text);
      if (guarded) await this.session.query("release savepoint godwit_statement").catch(() => undefined);
    } catch (error) {
      if (guarded) await this.session.query("rollback to savepoint godwit_statement");
      await this.#refused(part, error as Refusal);
    }
    if (control) this.#inTransaction = beginsTransaction(part);
  }

  async #refused(part: FilePart, refusal: Refusal): Promise<void> {
    const note = leftOut(part, refusal);
    if (note !== undefined) this.#notes.add(note);
    else if (mayComeLater(refusal))
      this.#putOff.push({ part, refusal, searchPath: await this.#searchPath() });
    else if (!isHarmless(part, refusal)) throw refused(part, refusal);
  }

  async #searchPath(): Promise<string> {
    const { rows } = await this.session.query("select current_setting('search_path')");
    return rows[0]?.[0] ?? "";
  }

  /** Runs what was put off until all is done; where a round brings nothing, the first is at fault. */
  async runPutOff(): Promise<void> {
    while (this.#putOff.length > 0) {
      const waiting = this.#putOff;
      this.#putOff = [];
      for (const { part, searchPath } of waiting) {
        await this.session.query("select set_config('search_path', $1, false)", [searchPath]);
        await this.runOne(part);
      }
      const [first] = this.#putOff;
      if (first !== undefined && this.#putOff.length === waiting.length) {
        throw refused(first.part, waiting[0]!.refusal);
      }
      this.#noteOrder(waiting);
    }
  }

  #noteOrder(waiting: readonly PutOff[]): void {
    const left = new Set(this.#putOff.map(({ part }) => part));
    for (const { part } of waiting) if (!left.has(part)) this.#late.push(part);
  }

  /** What was left out, and which statements of a file were put off. */
  notes(): readonly string[] {
    const files = new Set(this.#late.map(({ file }) => file));
    const late = [...files].map((file) => {
      const lines = this.#late.filter((part) => part.file === file).map(({ line }) => line);
      const sorted = lines.sort((a, b) => a - b).join(", ");
      return `${file}: what begins on line ${sorted} was run after what it refers to`;
    });
    return [...this.#notes, ...late];
  }
}

function beginsTransaction({ words: [first] }: FilePart): boolean {
  return first === "BEGIN" || first === "START";
}

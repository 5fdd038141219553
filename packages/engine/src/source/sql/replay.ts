import type { Session } from "../../database/port.js";
import { ident } from "../../render/quote.js";
import { concernOf } from "./concerns.js";
import type { FilePart } from "./files.js";
import {
  dropsNothing,
  isDenied,
  isHarmless,
  leftOut,
  mayComeLater,
  type Refusal,
  refused,
} from "./refusals.js";
import { rowsThatMatter } from "./rows.js";
import { splitScript } from "./split.js";

/** Statements sent as one message while nothing speaks against it. */
const batchSize = 100;

/**
 * Runs scripts in a scratch database as psql would, but for what concerns no schema: rows, whole databases and servers,
 * and roles that the server does not have. Rows are written only where a later statement may read them and make a schema
 * of what they say. A statement that names what a later one makes is run after it. Gives notes
 * about what was left out or put off. Throws SOURCE_STATEMENT_FAILED with the place.
 */
export async function replayScript(session: Session, parts: readonly FilePart[]): Promise<readonly string[]> {
  const replay = new Replay(session);
  const written = rowsThatMatter(parts);
  const kept = parts.filter((part) => written.has(part) || replay.isRun(part));
  const together = !kept.some((part) => part.givesStatements || concernOf(part) === "transaction");
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
  readonly #idle: FilePart[] = [];
  readonly #unowned: FilePart[] = [];
  readonly #mayCreate = new Set<string>();
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
      const { rows } = await this.session.query(part.text);
      if (part.givesStatements) await this.#runGiven(part, rows.flat());
      if (guarded) await this.session.query("release savepoint godwit_statement").catch(() => undefined);
    } catch (error) {
      if (guarded) await this.session.query("rollback to savepoint godwit_statement");
      await this.#refused(part, error as Refusal);
    }
    if (control) this.#inTransaction = beginsTransaction(part);
  }

  async #runGiven({ file, line }: FilePart, texts: readonly (string | null)[]): Promise<void> {
    const given = texts.flatMap((text) => splitScript(text ?? "")).map((part) => ({ ...part, file, line }));
    for (const part of given) if (this.isRun(part)) await this.runOne(part);
  }

  async #refused(part: FilePart, refusal: Refusal): Promise<void> {
    if (concernOf(part) === "rows") return;
    const note = leftOut(part, refusal);
    if (dropsNothing(part, refusal)) this.#idle.push(part);
    else if (note !== undefined) this.#notes.add(note);
    else if (isDenied(refusal) && (await this.#runAllTheSame(part))) return;
    else if (mayComeLater(refusal))
      this.#putOff.push({ part, refusal, searchPath: await this.#searchPath() });
    else if (!isHarmless(part, refusal)) throw refused(part, refusal);
  }

  /**
   * Runs a statement for which the script acts for a role that lacks the right. What it creates is to be that role's: so
   * the role gets the one right that is no part of a schema; where that is not enough, the statement is run by whoever
   * made the scratch database. False where the script acts for nobody else.
   */
  async #runAllTheSame(part: FilePart): Promise<boolean> {
    const users = "select session_user, current_user, current_database()";
    const [[user, role, database] = []] = (await this.session.query(users)).rows;
    await this.session.script("reset session authorization");
    const [[oneself] = []] = (await this.session.query(users)).rows;
    if (!user || !role || !database || role === oneself) return false;
    const mayCreate = this.#mayCreate.has(role);
    if (mayCreate) {
      this.#unowned.push(part);
      await this.runOne(part);
    } else await this.session.query(`grant create on database ${ident(database)} to ${ident(role)}`);
    if (user !== oneself) await this.session.query(`set session authorization ${ident(user)}`);
    if (role !== user) await this.session.query(`set role ${ident(role)}`);
    this.#mayCreate.add(role);
    if (!mayCreate) await this.runOne(part);
    return true;
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

  /** What was left out, and which statements of a file were put off or had nothing to drop. */
  notes(): readonly string[] {
    return [
      ...this.#notes,
      ...linesOf(this.#idle, "drops what is not there"),
      ...linesOf(
        this.#unowned,
        "was run by the scratch server's own role, for want of rights of the script's",
      ),
      ...linesOf(this.#late, "was run after what it refers to"),
    ];
  }
}

/** One note a file: which of its lines something is said of. */
function linesOf(parts: readonly FilePart[], what: string): readonly string[] {
  const files = new Set(parts.map(({ file }) => file));
  return [...files].map((file) => {
    const lines = parts.filter((part) => part.file === file).map(({ line }) => line);
    return `${file}: what begins on line ${lines.sort((a, b) => a - b).join(", ")} ${what}`;
  });
}

function beginsTransaction({ words: [first] }: FilePart): boolean {
  return first === "BEGIN" || first === "START";
}

import { nextToken, type Token } from "./lexer.js";

/** One piece of a script. */
export interface ScriptPart {
  /** A statement without its semicolon, or a line for psql itself (`\connect`). */
  readonly kind: "statement" | "meta";
  readonly text: string;
  /** 1-based line of its first character. */
  readonly line: number;
  /** The first words in upper case, as in `CREATE TABLE`: enough to know what it is. */
  readonly words: readonly string[];
}

const wordsKept = 6;

/** psql's commands that end the statement before them as a semicolon does. */
const sends = /^\\g(?:exec|set|desc|x)?(?:[\s(]|$)/;

const copiesFromStdin = /^\\copy\b.*\bfrom\s+p?stdin\b/i;

/**
 * Cuts a script where psql cuts it: at semicolons outside of quotes, comments, parentheses and bodies of
 * `BEGIN ATOMIC ... END` (PostgreSQL manual, psql and CREATE FUNCTION). Rows that follow `COPY ... FROM stdin` are left
 * out with their statement: rows are no part of a schema.
 */
export function splitScript(text: string): ScriptPart[] {
  const splitter = new Splitter(text.replace(/^\uFEFF/, ""));
  return splitter.run();
}

class Splitter {
  readonly #parts: ScriptPart[] = [];
  #place = 0;
  #start: number | undefined;
  #words: string[] = [];
  #parentheses = 0;
  /** BEGIN ATOMIC and CASE that are not closed yet. */
  #blocks = 0;
  #standardStrings = true;
  #line = 1;
  #counted = 0;

  constructor(readonly text: string) {}

  run(): ScriptPart[] {
    while (this.#place < this.text.length) {
      const token = nextToken(this.text, this.#place, this.#standardStrings);
      this.#place = token.end;
      this.#take(token);
    }
    this.#finish(this.text.length);
    return this.#parts;
  }

  #take(token: Token): void {
    if (token.kind === "space" || token.kind === "comment") return;
    if (token.kind === "meta") this.#meta(token);
    else this.#sql(token);
  }

  #sql(token: Token): void {
    this.#start ??= token.start;
    if (token.kind === "word" || token.kind === "identifier")
      this.#word(this.text.slice(token.start, token.end));
    if (token.kind !== "symbol") return;
    const symbol = this.text[token.start];
    if (symbol === "(") this.#parentheses++;
    if (symbol === ")") this.#parentheses = Math.max(0, this.#parentheses - 1);
    if (symbol === ";" && this.#parentheses === 0 && this.#blocks === 0) this.#finish(token.start);
  }

  #meta({ start, end }: Token): void {
    const command = this.text.slice(start, end);
    if (this.#start !== undefined && !sends.test(command)) return;
    this.#finish(start);
    this.#push("meta", start, end, []);
    if (copiesFromStdin.test(command)) this.#skipRows();
  }

  #word(written: string): void {
    const word = written.toUpperCase();
    const before = this.#words.at(-1);
    if (this.#isRoutine()) {
      if (word === "ATOMIC" && before === "BEGIN") this.#blocks++;
      if (this.#blocks > 0 && word === "CASE") this.#blocks++;
      if (this.#blocks > 0 && word === "END") this.#blocks--;
    }
    if (this.#words.length < wordsKept) this.#words.push(word);
    else this.#words[wordsKept] = word;
  }

  #isRoutine(): boolean {
    const [first, ...more] = this.#words;
    return first === "CREATE" && more.slice(0, 3).some((word) => word === "FUNCTION" || word === "PROCEDURE");
  }

  #finish(end: number): void {
    const start = this.#start;
    this.#start = undefined;
    this.#parentheses = 0;
    this.#blocks = 0;
    const words = this.#words.slice(0, wordsKept);
    this.#words = [];
    if (start === undefined) return;
    const statement = this.text.slice(start, end).trimEnd();
    if (statement === "") return;
    if (words[0] === "COPY" && /\bfrom\s+stdin\b/i.test(statement)) this.#skipRows();
    else this.#push("statement", start, start + statement.length, words);
    const strings = /^set\s+(?:session\s+|local\s+)?standard_conforming_strings\s*(?:=|to)\s*'?(\w+)/i.exec(
      statement,
    )?.[1];
    if (strings !== undefined) this.#standardStrings = /^(on|true|yes|1)$/i.test(strings);
  }

  #skipRows(): void {
    const end = /^\\\.[ \t\r]*$/gm;
    end.lastIndex = this.#place;
    const found = end.exec(this.text);
    this.#place = found === null ? this.text.length : found.index + found[0].length;
  }

  #push(kind: ScriptPart["kind"], start: number, end: number, words: readonly string[]): void {
    for (; this.#counted < start; this.#counted++) if (this.text[this.#counted] === "\n") this.#line++;
    this.#parts.push({ kind, text: this.text.slice(start, end), line: this.#line, words });
  }
}

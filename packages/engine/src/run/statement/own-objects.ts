const part = String.raw`(?:"[^"]+"|[a-z_][\w$]*)`;
const name = String.raw`(${part}(?:\.${part})?)`;
const unlessThere = String.raw`(?!if\s+not\s+exists\b)`;

/** Statements that make something empty, and what they call it. */
const makes = new RegExp(
  String.raw`^\s*create\s+(?:(?:unlogged\s+)?table|type|sequence)\s+${unlessThere}${name}(?=[\s(;]|$)`,
  "i",
);

/** Statements that concern one thing, and what they call it. */
const concerns = new RegExp(
  String.raw`^\s*(?:alter\s+table\s+(?:only\s+)?|create\s+(?:unique\s+)?index\s+(?:${unlessThere}${part}\s+)?on\s+(?:only\s+)?|comment\s+on\s+table\s+)${name}(?=[\s(])`,
  "i",
);

/** What fills no table. */
const definition = /^\s*(create|alter|comment|grant|revoke|drop|set)\b/i;

const references = new RegExp(String.raw`\breferences\s+${name}`, "gi");

/** Words behind which something of somebody else's may follow, and signs that a text's end may not be where it seems. */
const further =
  /\b(as\s+(?!enum\b|identity\b|\()|like|inherits?|of|partition|trigger|rule|policy|execute|select|schema|owned)\b|[\\;$'"]|--|\/\*/i;

/**
 * What a transaction has made so far and left empty, by the names that its statements use. Nobody else sees it: a statement
 * that concerns nothing else waits for no lock, reads no rows, and is over in a moment.
 */
export class OwnObjects {
  readonly #names = new Set<string>();

  /** Whether a statement is known to concern nothing else; notes what it makes. */
  holds(sql: string): boolean {
    const made = makes.exec(sql)?.[1];
    const subject = made ?? concerns.exec(sql)?.[1];
    if (subject === undefined && !definition.test(sql)) this.forget();
    if (subject === undefined || !isPlain(sql) || !this.#holdsReferences(sql, made)) return false;
    if (made !== undefined) this.#names.add(made);
    return this.#names.has(subject);
  }

  /** What was made is everybody's from the commit on. */
  forget(): void {
    this.#names.clear();
  }

  #holdsReferences(sql: string, made: string | undefined): boolean {
    return [...sql.matchAll(references)].every(
      ([, referenced = ""]) => referenced === made || this.#names.has(referenced),
    );
  }
}

/** Whether a text is one statement in any session, next to others too, and names nothing further. */
function isPlain(sql: string): boolean {
  const unquoted = sql.replace(/'[^'\\]*'|"[^"]*"/g, " ").replace(/;\s*$/, "");
  return !further.test(unquoted);
}

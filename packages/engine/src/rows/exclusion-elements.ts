/** What two rows are compared by. */
export interface Element {
  /** A column or an expression, with its collation. */
  readonly key: string;
  readonly operator: string;
}

/**
 * The elements and the predicate of an exclusion constraint as `pg_get_constraintdef` prints it: an expression but a
 * column or a call has brackets, then come collation, operator class and order, then WITH and the operator.
 */
export function exclusionElements(text: string): { elements: Element[]; where: string } | undefined {
  const open = text.indexOf("(");
  const close = closing(text, open);
  const elements = split(text.slice(open + 1, close)).map(element);
  const known = elements.filter((found) => found !== undefined);
  if (open < 0 || known.length < elements.length) return undefined;
  const predicate = text.indexOf(" WHERE (", close);
  return { elements: known, where: predicate < 0 ? "" : text.slice(predicate) };
}

const name = String.raw`(?:"(?:[^"]|"")*"|[\w$\u0080-\uffff]+)`;
const qualifiedName = new RegExp(String.raw`^${name}(?:\.${name})*`);
const collated = new RegExp(String.raw`^ COLLATE (${name}(?:\.${name})*)`);

function element(text: string): Element | undefined {
  const operator = text.slice(text.lastIndexOf(" WITH ") + " WITH ".length);
  const called = qualifiedName.exec(text)?.[0].length ?? 0;
  const end = text[called] === "(" ? closing(text, called) + 1 : called;
  const collation = collated.exec(text.slice(end))?.[0] ?? "";
  return end > 0 && text.includes(" WITH ") ? { key: text.slice(0, end) + collation, operator } : undefined;
}

/** Commas between elements are the ones outside of brackets, names and constants. */
function split(list: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (let place = 0; place < list.length; place = after(list, place)) {
    if (list[place] !== ",") continue;
    found.push(list.slice(from, place).trim());
    from = place + 1;
  }
  return [...found, list.slice(from).trim()];
}

/** The place past what begins there: a bracket with all in it, a quoted name, a constant, or one character. */
function after(text: string, place: number): number {
  const start = text[place];
  if (start === "(") return closing(text, place) + 1;
  if (start !== '"' && start !== "'") return place + 1;
  // A doubled quote reads as an end and a start; PostgreSQL prints no other escape of a quote.
  return text.indexOf(start, place + 1) + 1 || text.length;
}

function closing(text: string, open: number): number {
  for (let place = open + 1; place < text.length; place = after(text, place))
    if (text[place] === ")") return place;
  return text.length;
}

/** What must not be broken: quoted text and names, dollar-quoted bodies, comments. */
const atom = /E?'(?:[^'\\]|''|\\[\s\S])*'|"(?:[^"]|"")*"|(\$\w*\$)[\s\S]*?\1|--[^\n]*|\/\*[\s\S]*?\*\//giy;

/**
 * One statement over several lines: each item of an outermost parenthesised list, and each clause of an ALTER TABLE, on
 * a line of its own. Only blanks between words change; a statement that has line breaks already keeps them.
 */
export function prettySql(sql: string, indent: string): string[] {
  const lines = sql.includes("\n") || sql.length <= 80 ? sql.split("\n") : broken(sql, indent);
  return isSafeToIndent(sql) ? lines : [sql];
}

/** A line break inside a quoted text belongs to the text. */
function isSafeToIndent(sql: string): boolean {
  return !segments(sql).some(({ text, isAtom }) => isAtom && text.includes("\n"));
}

function broken(sql: string, indent: string): string[] {
  const lines: string[] = [];
  let line = "";
  let depth = 0;
  const breakLine = (text: string) => {
    lines.push(line + text);
    line = indent;
  };
  for (const { text, isAtom } of segments(sql)) {
    if (!isAtom && text === "(" && ++depth === 1) breakLine(text);
    else if (!isAtom && text === "," && depth <= 1) breakLine(text);
    else if (!isAtom && text === ")" && --depth === 0) {
      lines.push(line);
      line = text;
    } else if (!(line.trim() === "" && text === " ")) line += text;
  }
  return [...lines, line].filter((one) => one.trim() !== "");
}

interface Segment {
  readonly text: string;
  readonly isAtom: boolean;
}

function segments(sql: string): Segment[] {
  const found: Segment[] = [];
  for (let at = 0; at < sql.length; ) {
    atom.lastIndex = at;
    const text = atom.exec(sql)?.[0];
    found.push({ text: text ?? sql[at]!, isAtom: text !== undefined });
    at += text?.length ?? 1;
  }
  return found;
}

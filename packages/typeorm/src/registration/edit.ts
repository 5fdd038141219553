/** Text to insert at an offset, or in place of what lies up to `end`. */
export interface Edit {
  readonly at: number;
  readonly end?: number;
  readonly text: string;
}

/** A source with edits applied that do not overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.at - a.at)
    .reduce(
      (text, { at, end, text: inserted }) => text.slice(0, at) + inserted + text.slice(end ?? at),
      source,
    );
}

/** The line break that a source uses. */
export function lineBreak(source: string): string {
  return source.includes("\r\n") ? "\r\n" : "\n";
}

/** The blanks at the start of the line that holds an offset. */
export function indentationAt(source: string, offset: number): string {
  const lineStart = source.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(source.slice(lineStart))![0];
}

/** Where the line that holds an offset ends, before its line break. */
export function lineEnd(source: string, offset: number): number {
  const found = source.slice(offset).search(/\r?\n/);
  return found === -1 ? source.length : offset + found;
}

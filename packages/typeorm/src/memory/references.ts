/**
 * A text by where it stands: the name of a variable, or a piece of a file that has not changed. A remembered connection is
 * made of these, so that no password is ever written down a second time.
 */
export type Reference =
  | { readonly variable: string }
  | { readonly file: string; readonly start: number; readonly length: number };

/** Where texts may stand: variables that were read, and files that were run. */
export interface Places {
  readonly variables: ReadonlyMap<string, string>;
  /** The likeliest first. */
  readonly files: readonly string[];
  /** The text of one of the files. */
  read(file: string): string;
}

/** The pieces of a text, or undefined where one of them stands nowhere. */
export function references(text: string, places: Places): readonly Reference[] | undefined {
  if (text === "") return [];
  for (const [variable, value] of places.variables) {
    const start = value === "" ? -1 : text.indexOf(value);
    if (start < 0) continue;
    const before = references(text.slice(0, start), places);
    const after = references(text.slice(start + value.length), places);
    if (before !== undefined && after !== undefined) return [...before, { variable }, ...after];
  }
  const file = places.files.find((path) => places.read(path).includes(text));
  return file === undefined
    ? undefined
    : [{ file, start: places.read(file).indexOf(text), length: text.length }];
}

/** The text that references stand for. */
export function referredText(pieces: readonly Reference[], { variables, read }: Places): string {
  return pieces
    .map((piece) => {
      if ("variable" in piece) return variables.get(piece.variable) ?? "";
      return read(piece.file).slice(piece.start, piece.start + piece.length);
    })
    .join("");
}

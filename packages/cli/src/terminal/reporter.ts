import { stripVTControlCharacters } from "node:util";
import type { NoticeText } from "../output/human/notice.js";

/** A stream that lines go to. */
export interface LineStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Prints lines, and on a terminal passing lines that the next one replaces. */
export interface Reporter {
  print(notice: NoticeText): void;
  /** Removes a passing line, before anything else is printed. */
  clear(): void;
}

const eraseLine = "\r\u001b[2K";

/** Elsewhere than on a terminal passing lines are left out. A passing line is cut to the width, so that it is one. */
export function reporterOn(stream: LineStream, width: number): Reporter {
  let isPassing = false;
  const clear = () => {
    if (isPassing) stream.write(eraseLine);
    isPassing = false;
  };
  return {
    clear,
    print: (notice) => {
      if (notice === undefined || (notice.passing && stream.isTTY !== true)) return;
      clear();
      stream.write(notice.passing ? cut(notice.text, width) : `${notice.text}\n`);
      isPassing = notice.passing;
    },
  };
}

/** Colour codes take no room: a text with them may be that much longer. */
function cut(text: string, width: number): string {
  const shown = stripVTControlCharacters(text).length;
  return shown < width ? text : `${text.slice(0, width + text.length - shown - 8)}...\u001b[0m`;
}

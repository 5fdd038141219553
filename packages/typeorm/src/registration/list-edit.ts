import type { SyntaxNode } from "../syntax/tree.js";
import { type Edit, indentationAt, lineBreak, lineEnd } from "./edit.js";

/** The edits that put an item at the end of an array or object, in the list's own layout. */
export function appendItem(source: string, list: SyntaxNode, item: string): Edit[] {
  const items = ((list.elements ?? list.properties) as (SyntaxNode | null)[]).filter((one) => one !== null);
  const last = items.at(-1);
  return last === undefined ? intoEmpty(source, list, item) : after(source, list, items[0]!, last, item);
}

function intoEmpty(source: string, list: SyntaxNode, item: string): Edit[] {
  const [inside, close] = [source.slice(list.start + 1, list.end - 1), list.end - 1];
  if (inside.trim() === "" && !(inside.includes("\n") && list.type === "ObjectExpression")) {
    const spaced = list.type === "ObjectExpression" ? ` ${item} ` : item;
    return [{ at: list.start + 1, end: close, text: spaced }];
  }
  const indentation = indentationAt(source, close);
  const at = list.start + 1 + inside.trimEnd().length;
  if (!inside.includes("\n")) return [{ at, text: ` ${item}` }];
  return [{ at, text: `${lineBreak(source)}${indentation}${indentUnit(source)}${item},` }];
}

function after(source: string, list: SyntaxNode, first: SyntaxNode, last: SyntaxNode, item: string): Edit[] {
  const comma = trailingComma(source, last.end, list.end - 1);
  const isMultiline = source.slice(list.start, first.start).includes("\n");
  if (!isMultiline) {
    return comma === undefined
      ? [{ at: last.end, text: `, ${item}` }]
      : [{ at: comma + 1, text: ` ${item},` }];
  }
  const line = `${lineBreak(source)}${indentationAt(source, last.start)}${item}`;
  const end = Math.min(lineEnd(source, comma ?? last.end), list.end - 1);
  if (comma !== undefined) return [{ at: end, text: `${line},` }];
  return end === last.end
    ? [{ at: end, text: `,${line}` }]
    : [
        { at: last.end, text: "," },
        { at: end, text: line },
      ];
}

/** The comma between the last item and the closing bracket, past comments; undefined where there is none. */
function trailingComma(source: string, from: number, to: number): number | undefined {
  const between = source.slice(from, to);
  const gap = /^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*/.exec(between)![0].length;
  return between[gap] === "," ? from + gap : undefined;
}

/** One step of indentation: that of the first indented line. */
function indentUnit(source: string): string {
  return /^[ \t]+(?=\S)/m.exec(source)?.[0] ?? "  ";
}

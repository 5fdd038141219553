import type { SchemaObject } from "../model/objects.js";

const word = /[\p{L}_][\p{L}\p{N}_$]*/gu;
const wordOnly = /^[\p{L}_][\p{L}\p{N}_$]*$/u;

/** Answers which names occur in objects: more rather than fewer, since whatever SQL refers to it names. */
export class Mentions {
  readonly #words = new Set<string>();
  readonly #texts: string[] = [];

  add(object: SchemaObject): void {
    const text = JSON.stringify(object).toLowerCase();
    for (const [found] of text.matchAll(word)) this.#words.add(found);
    this.#texts.push(text);
  }

  has(name: string): boolean {
    const lower = name.toLowerCase();
    if (wordOnly.test(lower)) return this.#words.has(lower);
    const written = JSON.stringify(lower).slice(1, -1);
    return this.#texts.some((text) => text.includes(written));
  }
}

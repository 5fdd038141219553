import type { SchemaObject } from "../../model/objects.js";
import { ident } from "../../render/quote.js";

/** The qualified name of an object, as its identity writes it. */
export function nameOf(object: SchemaObject): string {
  return object.id.slice(object.kind.length + 1);
}

/** How options name a value of an enum: as if the type contained it. */
export function valueName(type: SchemaObject, label: string): string {
  return `${nameOf(type)}.${ident(label)}`;
}

/** True where that is the object's name as people give it: whole or from its end, with or without quotes. */
export function isCalled(object: SchemaObject, name: string): boolean {
  return isNamed(nameOf(object), name);
}

/** The same for a name as identities write it. */
export function isNamed(whole: string, name: string): boolean {
  return [whole, whole.replaceAll('"', "")].some((form) => form === name || form.endsWith(`.${name}`));
}

/** Both names of an `old=new` answer, cut at the first sign outside of quotes; undefined where there is none. */
export function namesIn(answer: string): readonly [from: string, to: string] | undefined {
  const [, from, to] = /^((?:[^"=]|"[^"]*")+)=(.*)$/s.exec(answer) ?? [];
  return from === undefined || to === undefined ? undefined : [from, to];
}

/** A word as a POSIX shell takes it. */
export function shellWord(text: string): string {
  return /^[\w.=:/@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

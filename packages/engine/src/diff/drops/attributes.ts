import type { CompositeType } from "../../kinds/composite-type/model.js";
import type { Pair } from "../../model/pair.js";
import { asCanonical, type CanonicalSchema } from "../../model/schema.js";
import { ident } from "../../render/quote.js";
import { isNamed, nameOf, shellWord } from "../renames/names.js";
import type { DropAllowance, WithheldDrop } from "./withhold.js";

/** Takes back drops of attributes that are not allowed: the values of a composite type hold them as a table its columns. */
export function withholdAttributes(
  { previous, next }: Pair<CanonicalSchema>,
  allowed: DropAllowance,
): { readonly next: CanonicalSchema; readonly withheld: readonly WithheldDrop[] } {
  if (allowed === "all") return { next, withheld: [] };
  const objects = new Map(next.objects);
  const withheld: WithheldDrop[] = [];
  for (const after of next.objects.values()) {
    const before = after.kind === "compositeType" ? previous.objects.get(after.id) : undefined;
    if (after.kind !== "compositeType" || before?.kind !== "compositeType" || before === after) continue;
    const kept = goneAttributes({ previous: before, next: after }).filter(
      (name) => !allowed.some((given) => isNamed(attributeName(before, name), given)),
    );
    if (kept.length === 0) continue;
    objects.set(after.id, withAttributes(after, before, kept));
    withheld.push(...kept.map((name) => withheldAttribute(attributeName(before, name))));
  }
  if (withheld.length === 0) return { next, withheld };
  return { next: asCanonical({ objects, dependencies: next.dependencies }), withheld };
}

/** As options name it: as if the type contained it. */
function attributeName(type: CompositeType, name: string): string {
  return `${nameOf(type)}.${ident(name)}`;
}

function withheldAttribute(name: string): WithheldDrop {
  return { what: `attribute ${name}`, flag: `--allow-drop ${shellWord(name)}` };
}

function goneAttributes({ previous, next }: Pair<CompositeType>): string[] {
  const after = new Set(next.attributes.map(({ name }) => name));
  return previous.attributes.flatMap(({ name }) => (after.has(name) ? [] : [name]));
}

/** Each behind the one that it followed. */
function withAttributes(type: CompositeType, before: CompositeType, names: readonly string[]): CompositeType {
  const attributes = [...type.attributes];
  for (const [place, attribute] of before.attributes.entries()) {
    if (!names.includes(attribute.name)) continue;
    const followed = before.attributes.slice(0, place).map(({ name }) => name);
    const at = attributes.findLastIndex(({ name }) => followed.includes(name));
    attributes.splice(at + 1, 0, attribute);
  }
  return { ...type, attributes };
}

import { GodwitError } from "../../errors/godwit-error.js";
import type { CompositeType } from "../../kinds/composite-type/model.js";
import type { Enum } from "../../kinds/enum/model.js";
import type { Rename } from "../../model/change.js";
import type { ObjectId } from "../../model/identity.js";
import type { SchemaObject } from "../../model/objects.js";
import type { Pair } from "../../model/pair.js";
import type { Schema } from "../../model/schema.js";
import { ident } from "../../render/quote.js";
import type { RenameCandidate, RenameQuestion } from "./candidates.js";
import { isNamed, namesIn, shellWord, valueName } from "./names.js";
import { textSimilarity } from "./similarity.js";

/** A type whose values, or parts of whose values, have names. */
type NamingType = Enum | CompositeType;

/** The names in their order: the labels of an enum, the attributes of a composite type. */
function labelsOf(type: NamingType): readonly string[] {
  return type.kind === "enum" ? type.labels : type.attributes.map(({ name }) => name);
}

/** One question for each value that goes from an enum, or attribute from a composite type, while others come to it. */
export function valueQuestions(pair: Pair<Schema>): RenameQuestion[] {
  return typesOfBoth(pair).flatMap(({ previous, next }) => {
    const come = labelsOf(next).filter((label) => !labelsOf(previous).includes(label));
    if (come.length === 0) return [];
    const gone = labelsOf(previous).filter((label) => !labelsOf(next).includes(label));
    return gone.map((label): RenameQuestion => {
      const candidates = come
        .map((other) => candidate(label, other, { previous, next }))
        .sort((a, b) => b.likelihood - a.likelihood || (a.name < b.name ? -1 : 1));
      const kind = previous.kind === "enum" ? "value" : "attribute";
      return { kind, name: valueName(previous, label), previous, candidates };
    });
  });
}

function candidate(label: string, other: string, pair: Pair<NamingType>): RenameCandidate {
  return {
    name: valueName(pair.next, other),
    likelihood: 0.5 * textSimilarity(label, other) + 0.5 * samePlace(label, other, pair),
    flag: `--rename ${shellWord(`${valueName(pair.previous, label)}=${ident(other)}`)}`,
  };
}

/** How many of the two neighbours that stay are the same, and how near the places are, as a share. */
function samePlace(label: string, other: string, { previous, next }: Pair<NamingType>): number {
  const [old, fresh] = [labelsOf(previous), labelsOf(next)];
  const stays = (one: string) => old.includes(one) && fresh.includes(one);
  const neighbours = (labels: readonly string[], at: number) => [
    labels.slice(0, at).findLast(stays),
    labels.slice(at + 1).find(stays),
  ];
  const before = neighbours(old, old.indexOf(label));
  const after = neighbours(fresh, fresh.indexOf(other));
  const distance = Math.abs(old.indexOf(label) - fresh.indexOf(other));
  return before.filter((one, place) => one === after[place]).length / 4 + 0.5 / (1 + distance);
}

/**
 * The renames of values and attributes that `type.old=new` answers ask for, one a type. The types have their next names already;
 * `originals` are they before. Values may change places. Throws RENAME_NOT_FOUND, RENAME_AMBIGUOUS.
 */
export function valueRenames(
  answers: readonly string[],
  pair: Pair<Schema>,
  originals: ReadonlyMap<ObjectId, SchemaObject>,
): Rename[] {
  if (answers.length === 0) return [];
  const naming = typesOfBoth(pair).map((type) => ({
    ...type,
    original: originals.get(type.previous.id) ?? type.previous,
  }));
  const found = answers.map((answer) => theOne(answer, meanings(answer, answers, naming)));
  const types = [...new Set(found.map(({ type }) => type))];
  return types.map(({ previous, next }) => ({
    type: "rename",
    previous,
    next,
    values: found.filter(({ type }) => type.next === next).map(({ from, to }) => [from, to]),
  }));
}

interface NamedType extends Pair<NamingType> {
  readonly original: SchemaObject;
}

interface Meaning {
  readonly type: NamedType;
  readonly from: string;
  readonly to: string;
}

/** What an answer can mean: a value that goes and one that comes, or one whose name another answer takes or frees. */
function meanings(answer: string, answers: readonly string[], naming: readonly NamedType[]): Meaning[] {
  const others = answers.flatMap((other) => (other === answer ? [] : [namesIn(other) ?? ["", ""]]));
  const [given, wanted] = namesIn(answer) ?? ["", ""];
  return naming.flatMap((type) => {
    const { previous, next, original } = type;
    const isOld = (label: string, name: string) =>
      isValue(previous, label, name) || isValue(original, label, name);
    const taken = (label: string) => others.some(([, to]) => isValue(next, label, to));
    const freed = (label: string) => others.some(([from]) => isOld(label, from));
    const goes = (label: string) => !labelsOf(next).includes(label) || taken(label);
    const comes = (label: string) => !labelsOf(previous).includes(label) || freed(label);
    const gone = labelsOf(previous).filter((label) => isOld(label, given) && goes(label));
    const come = labelsOf(next).filter((label) => isValue(next, label, wanted) && comes(label));
    return gone.flatMap((from) => come.filter((to) => to !== from).map((to) => ({ type, from, to })));
  });
}

function isValue(type: SchemaObject, label: string, name: string): boolean {
  return isNamed(valueName(type, label), name);
}

function theOne(answer: string, found: readonly Meaning[]): Meaning {
  const [meaning, ...others] = found;
  if (meaning === undefined) throw new GodwitError("RENAME_NOT_FOUND", { answer });
  if (others.length === 0) return meaning;
  const choices = found.map(
    ({ type, from, to }) => `${valueName(type.previous, from)}=${valueName(type.next, to)}`,
  );
  throw new GodwitError("RENAME_AMBIGUOUS", { answer, choices });
}

function typesOfBoth({ previous, next }: Pair<Schema>): Pair<NamingType>[] {
  return [...previous.objects.values()].flatMap((before) => {
    if (before.kind !== "enum" && before.kind !== "compositeType") return [];
    const after = next.objects.get(before.id);
    const isNaming = after?.kind === "enum" || after?.kind === "compositeType";
    return isNaming && after !== before ? [{ previous: before, next: after }] : [];
  });
}

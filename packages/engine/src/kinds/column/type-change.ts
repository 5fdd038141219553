import { GodwitError } from "../../errors/godwit-error.js";
import type { Pair } from "../../model/pair.js";
import type { RenderContext } from "../../render/context.js";
import { ident, literal } from "../../render/quote.js";
import { assignmentCasts, explicitCasts } from "./casts.js";
import type { Column } from "./model.js";

const stringTypes = new Set(["text", "character varying", "character", '"char"', "name"]);

/** A type without modifiers and array brackets, and how many dimensions it was written with. */
export interface BareType {
  readonly name: string;
  readonly array: boolean;
}

/** `timestamp(3) with time zone[]` is `timestamp with time zone`, an array. */
export function bareType(type: string): BareType {
  const array = type.endsWith("[]");
  const element = array ? type.slice(0, -2) : type;
  return { name: element.replace(/\([^()]*\)/, ""), array };
}

/** The USING clause a change of type needs, with its leading blank; empty where the assignment cast does it. */
export function usingClause({ previous, next }: Pair<Column>, context: RenderContext): string {
  const [from, to] = [bareType(previous.type), bareType(next.type)];
  const column = ident(next.name);
  const target = context.type(next.type);
  if (previous.type === next.type) return replacedType(column, next.type, target, context);
  if (!from.array && to.array)
    return ` USING CASE WHEN ${column} IS NOT NULL THEN ARRAY[${element(column, from, to, context)}]::${target} END`;
  if (from.array && !to.array && !stringTypes.has(to.name))
    return ` USING ${element(`${column}[1]`, from, to, context)}::${target}`;
  if (castsByItself(from, to)) return "";
  return ` USING ${castable(column, from, to, to.array ? "[]" : "")}::${target}`;
}

/** A column's value as an expression of the next type. */
export function valueFor(pair: Pair<Column>, context: RenderContext): string {
  if (pair.previous.type === pair.next.type) return ident(pair.previous.name);
  return usingClause(pair, context).replace(/^ USING /, "") || ident(pair.previous.name);
}

/** A value that goes into an array or comes out of one: by its text where the type behind the name may be a new one. */
function element(value: string, from: BareType, to: BareType, context: RenderContext): string {
  const madeHere = from.name === to.name && from.name.includes(".");
  return madeHere ? mappedText(value, to.name, context) : castable(value, from, to, "");
}

/** The value itself where a cast leads from the one type to the other, else its text: every type reads that. */
function castable(value: string, from: BareType, to: BareType, brackets: string): string {
  const direct =
    from.name === to.name ||
    stringTypes.has(from.name) ||
    stringTypes.has(to.name) ||
    assignmentCasts[from.name]?.includes(to.name) ||
    explicitCasts[from.name]?.includes(to.name);
  return direct ? value : `${value}::text${brackets}`;
}

/** Values of a type whose attributes change places go over attribute by attribute. */
function reordered(column: string, order: readonly (string | null)[], target: string): string {
  const values = order.map((name) => (name === null ? "NULL" : `(${column}).${ident(name)}::text`));
  return ` USING CASE WHEN ${column}::text IS NOT NULL THEN ROW(${values.join(", ")})::${target} END`;
}

/** The type behind the name is a new one: values go over by their text, mapped where they have no place in it. */
function replacedType(column: string, type: string, target: string, context: RenderContext): string {
  const array = type.endsWith("[]");
  const order = context.attributeOrder(array ? type.slice(0, -2) : type);
  if (order !== undefined && array) throw new GodwitError("ARRAY_CANNOT_CHANGE", { column, type });
  if (order !== undefined) return reordered(column, order.names, target);
  if (array) {
    const mapped = [...context.valueMapping(type.slice(0, -2))].reduce(
      (text, [from, to]) => `array_replace(${text}, ${literal(from)}, ${literal(to)})`,
      `${column}::text[]`,
    );
    return ` USING ${mapped}::${target}`;
  }
  return ` USING ${mappedText(column, type, context)}::${target}`;
}

/** The text of a value, or of the one that takes its place. */
function mappedText(value: string, type: string, context: RenderContext): string {
  const mapping = [...context.valueMapping(type)];
  const cases = mapping.map(([from, to]) => ` WHEN ${literal(from)} THEN ${literal(to)}`).join("");
  return cases === "" ? `${value}::text` : `(CASE ${value}::text${cases} ELSE ${value}::text END)`;
}

function castsByItself(from: BareType, to: BareType): boolean {
  if (from.name === to.name) return true;
  if (stringTypes.has(to.name)) return from.array === to.array || !to.array;
  return assignmentCasts[from.name]?.includes(to.name) ?? false;
}

/** True where every value of the first type fits the second and no row is rewritten (postgres-manual, ALTER TABLE). */
export function keepsStorage(previous: string, next: string): boolean {
  const [from, to] = [bareType(previous), bareType(next)];
  const limit = (type: string) => Number(/\((\d+)/.exec(type)?.[1] ?? Number.POSITIVE_INFINITY);
  const scale = (type: string) => /,(\d+)\)/.exec(type)?.[1] ?? "";
  const unlimited = (type: string) => !type.includes("(");
  const textual = new Set(["text", "character varying"]);
  if (from.array || to.array) return previous === next;
  if (textual.has(from.name) && textual.has(to.name)) return limit(next) >= limit(previous);
  if (from.name !== to.name) return from.name === "cidr" && to.name === "inet";
  if (from.name === "numeric")
    return unlimited(next) || (limit(next) >= limit(previous) && scale(next) === scale(previous));
  if (from.name === "character" || from.name === "bit" || from.name.startsWith("interval")) return false;
  return unlimited(next) || limit(next) >= limit(previous);
}

/** From the narrowest to the widest. */
const numbers = ["smallint", "integer", "bigint", "numeric"];

/** True for a type that has a place for every value of the other, and shows it as it was. */
export function takesAllValues(previous: string, next: string): boolean {
  if (keepsStorage(previous, next)) return true;
  const [from, to] = [bareType(previous), bareType(next)];
  const unlimited = !next.includes("(") && ["text", "character varying"].includes(to.name);
  if (unlimited && from.name !== "character") return true;
  const [narrow, wide] = [numbers.indexOf(previous), numbers.indexOf(next)];
  return narrow !== -1 && wide > narrow;
}

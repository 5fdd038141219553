import type { Pair } from "../../model/pair.js";
import { type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { type Kind, recreate } from "../kind.js";
import { namedInSchema } from "../named-in-schema.js";
import type { TextSearchDictionary } from "./model.js";
import { readTextSearchDictionary } from "./read.js";

export const textSearchDictionaryKind: Kind<TextSearchDictionary> = {
  ...namedInSchema<TextSearchDictionary>("textSearchDictionary", "TEXT SEARCH DICTIONARY"),
  kind: "textSearchDictionary",
  read: readTextSearchDictionary,
  alterations: {
    schema: "identity",
    name: "identity",
    template: () => recreate,
    options: alterOptions,
  },
  create: ({ schema, name, template, options }, context) => {
    const list = [`TEMPLATE = ${template}`, ...options].join(", ");
    return [statement(`CREATE TEXT SEARCH DICTIONARY ${context.name(schema, name)} (${list})`)];
  },
};

/** An option that is named without a value goes (PostgreSQL manual, ALTER TEXT SEARCH DICTIONARY). */
function alterOptions(
  { previous, next }: Pair<TextSearchDictionary>,
  context: RenderContext,
): readonly Statement[] {
  const key = (option: string) => option.slice(0, option.indexOf(" = "));
  const kept = new Set(next.options.map(key));
  const gone = previous.options.map(key).filter((name) => !kept.has(name));
  const set = next.options.filter((option) => !previous.options.includes(option));
  const name = context.name(next.schema, next.name);
  return [statement(`ALTER TEXT SEARCH DICTIONARY ${name} (${[...set, ...gone].join(", ")})`)];
}

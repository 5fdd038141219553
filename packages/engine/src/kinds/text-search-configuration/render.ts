import type { Alter } from "../../model/change.js";
import { type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import type { TextSearchConfiguration, TokenMapping } from "./model.js";

/** CREATE TEXT SEARCH CONFIGURATION, and its mappings. */
export function createConfiguration(
  configuration: TextSearchConfiguration,
  context: RenderContext,
): readonly Statement[] {
  const name = context.name(configuration.schema, configuration.name);
  return [
    statement(`CREATE TEXT SEARCH CONFIGURATION ${name} (PARSER = ${configuration.parser})`),
    ...mapTokens("ADD", configuration, configuration.mappings, context),
  ];
}

/** The mappings that differ; all of them where the configuration had to let go of a dictionary. */
export function alterMappings(
  { previous, next, loosened }: Alter<TextSearchConfiguration>,
  context: RenderContext,
): readonly Statement[] {
  if (loosened === true) return mapTokens("ADD", next, next.mappings, context);
  const before = new Map(previous.mappings.map(({ token, dictionaries }) => [token, dictionaries.join()]));
  const after = new Set(next.mappings.map(({ token }) => token));
  const added = next.mappings.filter(({ token }) => !before.has(token));
  const changed = next.mappings.filter(
    ({ token, dictionaries }) => before.has(token) && before.get(token) !== dictionaries.join(),
  );
  const gone = previous.mappings.filter(({ token }) => !after.has(token));
  return [
    ...dropMappings(next, gone, context),
    ...mapTokens("ALTER", next, changed, context),
    ...mapTokens("ADD", next, added, context),
  ];
}

/** Takes mappings off a configuration. */
export function dropMappings(
  { schema, name }: TextSearchConfiguration,
  mappings: readonly TokenMapping[],
  context: RenderContext,
): readonly Statement[] {
  if (mappings.length === 0) return [];
  const tokens = mappings.map(({ token }) => ident(token)).join(", ");
  return [
    statement(`ALTER TEXT SEARCH CONFIGURATION ${context.name(schema, name)} DROP MAPPING FOR ${tokens}`),
  ];
}

/** One statement for all tokens that go to the same dictionaries. */
function mapTokens(
  verb: "ADD" | "ALTER",
  { schema, name }: TextSearchConfiguration,
  mappings: readonly TokenMapping[],
  context: RenderContext,
): readonly Statement[] {
  const byDictionaries = new Map<string, string[]>();
  for (const { token, dictionaries } of mappings) {
    const list = dictionaries.join(", ");
    byDictionaries.set(list, [...(byDictionaries.get(list) ?? []), ident(token)]);
  }
  const head = `ALTER TEXT SEARCH CONFIGURATION ${context.name(schema, name)} ${verb} MAPPING FOR`;
  return [...byDictionaries].map(([dictionaries, tokens]) =>
    statement(`${head} ${tokens.join(", ")} WITH ${dictionaries}`),
  );
}

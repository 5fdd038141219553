import { type Kind, recreate } from "../kind.js";
import { namedInSchema } from "../named-in-schema.js";
import type { TextSearchConfiguration } from "./model.js";
import { readTextSearchConfiguration } from "./read.js";
import { alterMappings, createConfiguration, dropMappings } from "./render.js";

export const textSearchConfigurationKind: Kind<TextSearchConfiguration> = {
  ...namedInSchema<TextSearchConfiguration>("textSearchConfiguration", "TEXT SEARCH CONFIGURATION"),
  kind: "textSearchConfiguration",
  read: readTextSearchConfiguration,
  alterations: {
    schema: "identity",
    name: "identity",
    parser: () => recreate,
    mappings: alterMappings,
  },
  release: ({ previous, loosened }, context) =>
    loosened === true ? dropMappings(previous, previous.mappings, context) : [],
  create: createConfiguration,
  // A dictionary that is made anew is let go of and taken up again; token types are the parser's.
  survives: (_, cause) => cause.type !== "recreate" || cause.next.kind === "textSearchDictionary",
};

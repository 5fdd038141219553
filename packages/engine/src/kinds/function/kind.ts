import type { Pair } from "../../model/pair.js";
import type { RenderContext } from "../../render/context.js";
import { type Kind, recreate } from "../kind.js";
import type { SqlFunction } from "./model.js";
import { readFunction } from "./read.js";
import { functionStatement } from "./render.js";
import { routineAlterations, routineKind } from "./routine.js";

const replace = ({ next }: Pair<SqlFunction>, context: RenderContext) => [
  functionStatement("CREATE OR REPLACE", next, context),
];

export const functionKind: Kind<SqlFunction> = {
  ...routineKind<SqlFunction>("function", "FUNCTION"),
  kind: "function",
  read: readFunction,
  alterations: {
    ...routineAlterations<SqlFunction>((object, context) =>
      functionStatement("CREATE OR REPLACE", object, context),
    ),
    returns: () => recreate,
    window: () => recreate,
    volatility: replace,
    strict: replace,
    leakproof: replace,
    parallel: replace,
    cost: replace,
    rows: replace,
    support: replace,
  },
  create: (object, context) => [functionStatement("CREATE", object, context)],
};

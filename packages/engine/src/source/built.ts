import { GodwitError } from "../errors/godwit-error.js";
import { quotedIdent } from "../render/quote.js";
import { StatementRefused } from "../scratch/batches.js";
import { buildSchema } from "../scratch/build.js";
import { type Scratch, withScratch } from "../scratch/scratch.js";
import { readSession } from "./live.js";
import type { SchemaSource, SourceContext, SourceSchema } from "./source.js";

/** A schema that is read from a scratch database once `build` has filled it; `build` gives notes for people. */
export function builtSource(
  label: string,
  build: (scratch: Scratch, context: SourceContext) => Promise<readonly string[]>,
  more: Pick<SchemaSource, "takesOver"> = {},
): SchemaSource {
  return {
    label,
    ...more,
    read: (context) =>
      withScratch(context.scratch, async (opened) => {
        const notes = await build(opened, context);
        return readSession(opened.session, notes);
      }),
  };
}

/**
 * Makes an empty scratch database a copy of a source that was read: what a source built on it cannot say is as there.
 * Bare names then mean what they mean there. Throws SOURCE_STATEMENT_FAILED where the scratch server lacks something.
 */
export async function buildOther({ session, major }: Scratch, other: SourceSchema): Promise<void> {
  try {
    await buildSchema(session, other.schema, { major });
  } catch (error) {
    if (!(error instanceof StatementRefused)) throw error;
    const { message, statement } = error;
    throw new GodwitError(
      "SOURCE_STATEMENT_FAILED",
      { source: "the other source's copy in the scratch database", reason: message },
      { sql: statement.sql },
      error,
    );
  }
  await session.query(`SET search_path = ${quotedIdent(other.currentSchema ?? "public")}`);
}

import type { ValueMappings } from "../diff/renames/mappings.js";
import type { CanonicalSchema } from "../model/schema.js";
import type { RenderContext } from "../render/context.js";
import type { Before } from "./before.js";

/** What the questions about rows are made of. */
export interface ProbeContext {
  /** The schema as it is. */
  readonly previous: CanonicalSchema;
  /** The schema that a plan leads to. */
  readonly next: CanonicalSchema;
  readonly before: Before;
  readonly render: RenderContext;
  /** Values that rows get in place of those that go. */
  readonly valueMappings: ValueMappings | undefined;
}

import { defaultLimits, findingKinds } from "@godwit/engine";
import * as v from "valibot";
import type { Config } from "./config.js";

const texts = v.array(v.pipe(v.string(), v.nonEmpty("It must not be empty.")));
const path = v.pipe(v.string(), v.nonEmpty("It must not be empty."));
const record = v.record(v.string(), v.unknown());

const milliseconds = v.optional(v.pipe(v.number(), v.minValue(0, "It must not be negative.")));
const policy = v.optional(v.picklist(["allow", "warn", "refuse"]));

const url = v.pipe(
  v.string(),
  v.check(isPostgresUrl, 'It must be "embedded" or a URL that begins with postgresql:// or postgres://.'),
);

const database = v.strictObject({
  url: v.optional(url),
  ssl: v.optional(v.union([v.boolean(), record])),
  role: v.optional(path),
  options: v.optional(record),
});

const schema = v.strictObject({
  database: v.optional(v.lazy((value) => (typeof value === "object" ? database : url))),
  packages: v.optional(texts),
  plugins: v.optional(texts),
  featureFlags: v.optional(v.record(v.string(), v.boolean())),
  dataSource: v.optional(path),
  entities: v.optional(texts),
  migrations: v.optional(texts),
  seed: v.optional(path),
  transaction: v.optional(v.picklist(["all", "each", "none"])),
  limits: v.optional(v.strictObject(v.entriesFromList(Object.keys(defaultLimits), milliseconds))),
  policies: v.optional(v.strictObject(v.entriesFromList(findingKinds, policy))),
  online: v.optional(v.boolean()),
});

function isPostgresUrl(text: string): boolean {
  return text === "embedded" || (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text));
}

/** One mistake of a config: where it is, and what belongs there. */
export interface ConfigProblem {
  readonly path: string;
  readonly message: string;
}

/** The config, or all of its mistakes at once. Messages never repeat a value: it may be a URL with a password. */
export function validateConfig(
  written: unknown,
): { readonly config: Config } | { readonly problems: readonly ConfigProblem[] } {
  const result = v.safeParse(schema, written);
  if (result.success) return { config: result.output as Config };
  return {
    problems: result.issues.map((issue) => ({
      path: v.getDotPath(issue) ?? "(the whole config)",
      message: messageOf(issue),
    })),
  };
}

function messageOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type === "strict_object" && issue.expected === "never") {
    const isNested = (issue.path?.length ?? 0) > 1;
    const known = isNested ? "" : ` The settings are ${Object.keys(schema.entries).join(", ")}.`;
    return `There is no such setting.${known}`;
  }
  if (issue.type === "check" || issue.type === "non_empty" || issue.type === "min_value")
    return issue.message;
  return `Expected ${issue.expected}, found ${typeName(issue.input)}.`;
}

function typeName(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "a list" : typeof value;
}

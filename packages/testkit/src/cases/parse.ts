import { type Major, majors } from "../servers/majors.js";

/** One scenario: `cases/<kind>/<name>.sql`. */
export interface Case {
  /** The file's path below the folder of cases, without its ending. */
  readonly name: string;
  readonly path: string;
  /** SQL of the schema to start from, and of the rows in it. */
  readonly from: string;
  readonly rows: string;
  readonly to: string;
  /** Queries, a line each, that give true after the plan. */
  readonly expect: readonly string[];
  readonly options: CaseOptions;
  /** The statements as the plan is to be, a line each or as pretty as the engine writes them; undefined where absent. */
  readonly plan: string | undefined;
  /** `hazard: statement`, a line each. */
  readonly hazards: string | undefined;
}

/** `-- options:` words, separated by semicolons. */
export interface CaseOptions {
  /** `majors 15-18`, `majors 15-`: where it makes sense; elsewhere it is left out. */
  readonly majors: readonly Major[];
  /** `rename old=new`. */
  readonly renames: readonly string[];
  /** `map schema.type old=new`: what rows get instead of an enum value that goes. */
  readonly mappings: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** `remade schema.table`: the plan may give it a new identity. */
  readonly remade: readonly string[];
  /** `values schema.type`: columns of that type hold other text afterwards, since the type itself changes. */
  readonly revalued: readonly string[];
  /** `allow none`: drops are not allowed; `-- hazards` then ends with the flags that would allow them. */
  readonly allowDrops: boolean;
  /** `refused CODE`: the comparison ends with that error. */
  readonly refused: string | undefined;
  /** `one way`: no statement makes what the start has (an invalid index). */
  readonly oneWay: boolean;
  /** `unproven`: a scratch database cannot tell (another role, an extension). */
  readonly unproven: boolean;
}

const sections = ["from", "rows", "to", "expect", "plan", "hazards"] as const;
type Section = (typeof sections)[number];

/** Reads a case file. Throws what is wrong with it. */
export function parseCase(text: string, name: string, path: string): Case {
  const found = new Map<Section, string[]>();
  const words: string[] = [];
  let current: string[] | undefined;
  for (const line of text.split("\n")) {
    const heading = /^-- ([a-z]+)\s*$/.exec(line)?.[1] as Section | undefined;
    const options = /^-- options:(.*)$/.exec(line)?.[1];
    if (options !== undefined) words.push(...options.split(";").map((word) => word.trim()));
    else if (heading !== undefined && sections.includes(heading)) {
      current = [];
      found.set(heading, current);
    } else current?.push(line);
  }
  const section = (of: Section) => found.get(of)?.join("\n").trim();
  const [from, to] = [section("from"), section("to")];
  if (from === undefined || to === undefined) throw new Error(`${path} lacks a section -- from or -- to`);
  return {
    name,
    path,
    from,
    to,
    rows: section("rows") ?? "",
    expect: (section("expect") ?? "").split("\n").filter((line) => line.trim() !== ""),
    plan: section("plan"),
    hazards: section("hazards"),
    options: parseOptions(
      words.filter((word) => word !== ""),
      path,
    ),
  };
}

function parseOptions(words: readonly string[], path: string): CaseOptions {
  const given = (key: string) =>
    words
      .filter((word) => word === key || word.startsWith(`${key} `))
      .map((word) => word.slice(key.length).trim());
  const known = ["majors", "rename", "map", "remade", "values", "allow", "refused", "one", "unproven"];
  const unknown = words.find((word) => !known.includes(word.split(" ")[0] ?? ""));
  if (unknown !== undefined) throw new Error(`${path} has an unknown option: ${unknown}`);
  return {
    majors: majorsIn(given("majors")[0]),
    renames: given("rename"),
    mappings: mappingsIn(given("map")),
    remade: given("remade"),
    revalued: given("values"),
    allowDrops: given("allow")[0] !== "none",
    refused: given("refused")[0],
    oneWay: given("one").length > 0,
    unproven: given("unproven").length > 0,
  };
}

function majorsIn(range: string | undefined): readonly Major[] {
  if (range === undefined) return majors;
  const [first = "", last = ""] = range.includes("-") ? range.split("-") : [range, range];
  return majors.filter((major) => major >= Number(first) && (last === "" || major <= Number(last)));
}

function mappingsIn(given: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const mappings = new Map<string, Map<string, string>>();
  for (const text of given) {
    const [, type = "", from = "", to = ""] = /^(\S+)\s+(.+)=(.+)$/.exec(text) ?? [];
    mappings.set(type, (mappings.get(type) ?? new Map()).set(from, to));
  }
  return mappings;
}

/** The text of a case file with its sections plan and hazards as they are now. */
export function withAnswers(text: string, plan: string, hazards: string): string {
  const head = text.replace(/^-- (?:plan|hazards)\s*\n(?:(?!-- [a-z]+\s*$).*\n?)*/gm, "").trimEnd();
  const parts = [head, `-- plan\n${plan}`.trimEnd(), ...(hazards === "" ? [] : [`-- hazards\n${hazards}`])];
  return `${parts.join("\n\n")}\n`;
}

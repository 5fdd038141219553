import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  /** Microseconds. */
  readonly timeDeltas: readonly number[];
}

export interface Hot {
  readonly name: string;
  readonly seconds: number;
  readonly share: number;
}

/** The functions of the longest profile in a folder (`node --cpu-prof`) that took most time themselves. */
export function hottest(folder: string, count: number): readonly Hot[] {
  const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
  const text = texts.sort((a, b) => b.length - a.length)[0];
  if (text === undefined) return [];
  const { nodes, samples, timeDeltas } = JSON.parse(text) as CpuProfile;
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const taken = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const name = names.get(id)!;
    if (name !== "(idle)") taken.set(name, (taken.get(name) ?? 0) + timeDeltas[index]! / 1e6);
  }
  const total = [...taken.values()].reduce((sum, seconds) => sum + seconds, 0);
  return [...taken]
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([name, seconds]) => ({ name, seconds, share: seconds / total }));
}

function nameOf({ functionName, url, lineNumber }: CpuProfile["nodes"][number]["callFrame"]): string {
  const name = functionName || "(anonymous)";
  const file = url.split(/[\\/](?:packages|node_modules)[\\/]/).at(-1) ?? "";
  return file === "" ? name : `${name} (${file}:${lineNumber + 1})`;
}

import { join } from "node:path";
import type { Bench } from "./bench.js";
import { executed } from "./measure.js";
import { bin, home } from "./paths.js";
import { longerNames, specSql } from "./spec.js";

const node = process.execPath;

/** A profile of Godwit on the pair of databases made last, in a folder. */
export function profiledDiff(bench: Bench): string {
  const { server } = bench;
  const cwd = bench.place("profile");
  const sides = ["--from", server.url("left_side"), "--to", server.url("left_side")];
  const argv = [node, "--cpu-prof", `--cpu-prof-dir=${cwd}`, bin.godwit, "diff", ...sides, "--no-prove"];
  executed({ argv, cwd });
  return cwd;
}

/** Two databases of one size, equal and with one table in a hundred changed. */
export async function diffs(bench: Bench, tables: number): Promise<void> {
  const { server } = bench;
  await server.create("left_side", { spec: specSql(tables) });
  await server.create("right_side", { template: "left_side" });
  const [from, to] = [server.url("left_side"), server.url("right_side")];
  const cwd = bench.place(`diff-${tables}`);
  const godwit = [node, bin.godwit, "diff", "--from", from, "--to", to, "--no-prove"];
  const migra = [node, bin.migra, from, to, "--unsafe"];
  await bench.add("diff, equal", "Godwit", tables, { argv: godwit, cwd });
  await bench.add("floors", "floor A on a diff's database", tables, {
    argv: [node, join(home, "dist/floor-a.js")],
    cwd,
    env: { DATABASE_URL: from },
  });
  if (tables <= 1000) await bench.add("diff, equal", "migra", tables, { argv: migra, cwd, accept: [0, 2] });
  await server.execute("right_side", longerNames(tables, 0.01));
  await bench.add("diff, 1 % changed", "Godwit", tables, { argv: godwit, cwd });
  if (tables <= 1000)
    await bench.add("diff, 1 % changed", "migra", tables, { argv: migra, cwd, accept: [0, 2] });
}

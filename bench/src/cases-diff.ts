import { join } from "node:path";
import { type Bench, largestRepeated } from "./bench.js";
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
  await server.tidy();
  await server.create("left_side", { spec: specSql(tables) });
  await server.create("right_side", { template: "left_side" });
  const [from, to] = [server.url("left_side"), server.url("right_side")];
  const cwd = bench.place(`diff-${tables}`);
  const godwit = { argv: [node, bin.godwit, "diff", "--from", from, "--to", to, "--no-prove"], cwd };
  const migra = { argv: [node, bin.migra, from, to, "--unsafe"], cwd, accept: [0, 2] };
  const floor = { argv: [node, join(home, "dist/floor-a.js")], cwd, env: { DATABASE_URL: from } };
  const others = (work: string) =>
    tables > largestRepeated ? [] : [{ work, tool: "migra", tables, command: migra }];
  await bench.inTurn([
    { work: "diff, equal", tool: "Godwit", tables, command: godwit },
    { work: "floors", tool: "floor A on a diff's database", tables, command: floor },
    ...others("diff, equal"),
  ]);
  await server.execute("right_side", longerNames(tables, 0.01));
  await bench.inTurn([
    { work: "diff, 1 % changed", tool: "Godwit", tables, command: godwit },
    ...others("diff, 1 % changed"),
  ]);
}

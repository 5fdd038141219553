import { expect, test } from "vitest";
import { sharedServer } from "../servers/shared-server.js";
import { Laws } from "./check.js";
import { runLaws } from "./run.js";

/** A sample that is the same every time; `npm run test:laws -- --runs 2000` goes on from there. */
const runs = Number(process.env.GODWIT_LAWS_RUNS ?? 15);

test("plans arrive, are empty where nothing differs, and do not depend on order", async () => {
  const laws = await Laws.open(await sharedServer());
  for (let run = 0; run < runs; run++) {
    const broken = await runLaws(laws, 1, run);
    const shown = broken && [...broken.problems, "-- from", broken.from, "-- to", broken.to].join("\n");
    expect(shown, `--seed 1 --from ${run} --runs 1`).toBeUndefined();
  }
  await laws.close();
}, 600_000);

import { allComparedProperties } from "@godwit/engine";
import { expect, test } from "vitest";
import { sharedServer } from "../servers/shared-server.js";
import { Laws } from "./check.js";
import { pieceNames } from "./generate/schema.js";
import { runLaws } from "./run.js";

/** A sample that is the same every time; `npm run test:laws -- --runs 2000` goes on from there. */
const runs = Number(process.env.GODWIT_LAWS_RUNS ?? 300);

test("plans arrive, are empty where nothing differs, and do not depend on order", async () => {
  const laws = new Laws(await sharedServer());
  const report = await runLaws(laws, { seed: 1, from: 0, runs, atOnce: 10, shrinkingMs: 20_000 });
  const shown = report.broken.map(({ run, problems, from, to }) =>
    [`--seed 1 --from ${run} --runs 1`, ...problems, "-- from", from, "-- to", to].join("\n"),
  );
  expect(shown.join("\n\n")).toBe("");
  expect([...allComparedProperties().keys()].filter((kind) => !laws.kinds.has(kind))).toEqual(["transform"]);
  expect([...pieceNames, "rows"].filter((piece) => !report.taken.has(piece))).toEqual([]);
}, 600_000);

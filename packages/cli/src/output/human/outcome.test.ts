import { describe, expect, it } from "vitest";
import { style } from "../../terminal/style.js";
import { examples } from "../../testing/outcomes.js";
import { humanText } from "./outcome.js";

describe("outcomes as people read them", () => {
  it.each(Object.entries(examples))("%s", (_, outcomes) => {
    const texts = outcomes.map((outcome) => humanText(outcome, style(false, 80)) ?? "(nothing)");
    expect(texts.join("\n\n---\n\n")).toMatchSnapshot();
  });

  it("in colour say the same", async () => {
    const { stripVTControlCharacters } = await import("node:util");
    for (const outcome of Object.values(examples).flat()) {
      const coloured = humanText(outcome, style(true, 80)) ?? "";
      expect(stripVTControlCharacters(coloured)).toBe(humanText(outcome, style(false, 80)) ?? "");
    }
  });
});

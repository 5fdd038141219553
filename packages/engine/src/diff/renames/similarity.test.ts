import { describe, expect, it } from "vitest";
import { textSimilarity } from "./similarity.js";

describe("textSimilarity", () => {
  it("is 1 for equal texts, 0 for texts that share no pair of letters", () => {
    expect(textSimilarity("email", "email")).toBe(1);
    expect(textSimilarity("email", "zip")).toBe(0);
  });

  it("ignores case and separators", () => {
    expect(textSimilarity("firstName", "first_name")).toBe(1);
  });

  it("puts the nearer name first", () => {
    expect(textSimilarity("user_name", "username")).toBeGreaterThan(textSimilarity("user_name", "user_mail"));
  });
});

import { GodwitError } from "@godwit/engine";
import { expect, it } from "vitest";
import { examples } from "../testing/outcomes.js";
import { jsonError, jsonText } from "./json.js";

it.each(Object.values(examples).flat())("prints $kind as its own fields", (outcome) => {
  expect(JSON.parse(jsonText(outcome))).toEqual(JSON.parse(JSON.stringify(outcome)));
});

it("prints an error with its code, message and hint, and never a stack", () => {
  const error = new GodwitError("FILE_EXISTS", { path: "a.ts" }, { file: "/shop/a.ts" });
  expect(JSON.parse(jsonError(error, true))).toEqual({
    error: { code: "FILE_EXISTS", message: error.message, hint: error.hint, place: { file: "/shop/a.ts" } },
  });
});

it("prints an unexpected error's stack only when asked", () => {
  expect(JSON.parse(jsonError(new Error("no"), false))).toEqual({
    error: { code: "UNEXPECTED", message: "no" },
  });
  expect(jsonError(new Error("no"), true)).toContain("stack");
});

import { expect, test } from "vitest";
import { storedName } from "./names.js";

test("a name is cut at 63 bytes, never inside a character", () => {
  expect(storedName("a".repeat(63))).toBe("a".repeat(63));
  expect(storedName("a".repeat(70))).toBe("a".repeat(63));
  expect(storedName("ü".repeat(40))).toBe("ü".repeat(31));
  expect(storedName(`a${"ü".repeat(40)}`)).toBe(`a${"ü".repeat(31)}`);
  expect(storedName(`${"a".repeat(61)}💡`)).toBe("a".repeat(61));
});

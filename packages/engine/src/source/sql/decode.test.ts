import { expect, test } from "vitest";
import { decoded } from "./decode.js";

test.each<[string, Uint8Array, string]>([
  ["UTF-8", Buffer.from("é", "utf8"), "é"],
  ["UTF-16 with its mark", Buffer.from("\uFEFFé", "utf16le"), "é"],
  ["UTF-16 of the other order", Buffer.from("\uFEFFé", "utf16le").swap16(), "é"],
  [
    "the encoding it sets",
    Buffer.from("SET client_encoding = 'LATIN9';\xa4", "latin1"),
    "SET client_encoding = 'LATIN9';€",
  ],
  ["psql's line", Buffer.from("\\encoding WIN1251\n\xfa", "latin1"), "\\encoding WIN1251\nъ"],
  [
    "one nobody knows",
    Buffer.from("set names 'MULE_INTERNAL';\xe9", "latin1"),
    "set names 'MULE_INTERNAL';é",
  ],
])("reads %s", (_, bytes, text) => {
  expect(decoded(bytes)).toBe(text);
});

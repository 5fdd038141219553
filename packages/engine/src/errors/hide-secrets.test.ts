import { expect, test } from "vitest";
import { GodwitError } from "./godwit-error.js";
import { hideSecrets } from "./hide-secrets.js";

test.each([
  [
    "CREATE USER MAPPING FOR a SERVER s OPTIONS (\"user\" 'me', password 'it''s; x', port '1')",
    "CREATE USER MAPPING FOR a SERVER s OPTIONS (\"user\" 'me', password '********', port '1')",
  ],
  [
    "ALTER SERVER s OPTIONS (SET \"sslPassword\" E'a\\\\b\\'c', ADD host 'h')",
    "ALTER SERVER s OPTIONS (SET \"sslPassword\" '********', ADD host 'h')",
  ],
  ["ALTER ROLE a PASSWORD 'x'", "ALTER ROLE a PASSWORD '********'"],
  [
    "CREATE SUBSCRIPTION s CONNECTION 'host=h password=x user=u' PUBLICATION p",
    "CREATE SUBSCRIPTION s CONNECTION 'host=h password=******** user=u' PUBLICATION p",
  ],
  ["SELECT 'a' AS password, name FROM users", "SELECT 'a' AS password, name FROM users"],
])("%s", (sql, shown) => {
  expect(hideSecrets(sql)).toBe(shown);
});

test("an error shows no secret of its statement, and points to the same place", () => {
  const sql = "CREATE USER MAPPING FOR a SERVER s OPTIONS (password 'secret', nonsense x)";
  const details = { source: "a.sql:1", reason: "syntax error" };
  const { place } = new GodwitError("SOURCE_STATEMENT_FAILED", details, {
    sql,
    position: sql.indexOf("nonsense") + 1,
  });
  expect(place.sql).not.toContain("secret");
  expect(place.sql?.slice((place.position ?? 0) - 1)).toBe("nonsense x)");
});

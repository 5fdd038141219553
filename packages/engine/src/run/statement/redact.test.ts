import { expect, it } from "vitest";
import { redact } from "./redact.js";

it.each([
  ["create role r password 'it''s' login", "create role r password '*****' login"],
  [
    "create subscription s connection 'host=h password=pw user=u' publication p",
    "create subscription s connection 'host=h password=** user=u' publication p",
  ],
  ["select dblink('postgresql://u:pw@h/d')", "select dblink('postgresql://u:**@h/d')"],
  ['alter table a add "password" varchar', 'alter table a add "password" varchar'],
])("redact: %s", (sql, redacted) => {
  expect(redact(sql)).toBe(redacted);
});

import type { RunEvent } from "@godwit/engine";
import { expect, it } from "vitest";
import { style } from "../../terminal/style.js";
import { jsonLine } from "../json.js";
import { noticeText } from "./notice.js";

const text = (event: RunEvent) => noticeText({ kind: "run", event }, style(false, 80), false)?.text;

const holder = { pid: 7, host: "web-1", user: "shop", since: "2026-01-02T03:04:05Z" };

it("says who has the lock: process, host, since when", () => {
  expect(text({ kind: "lock-waiting", holder, waitedMs: 1200 })).toBe(
    "Another run is under way (waited 1.2 s): process 7 on web-1, user shop, since 2026-01-02T03:04:05Z",
  );
});

it("names the sessions in the way of a statement, with what they do", () => {
  const who = { user: "shop", application: "psql", client: "10.0.0.2", state: "idle in transaction" };
  const by = [{ ...who, pid: 12, transactionStart: "2026-01-02T03:04:05Z", query: "select 1" }];
  const said = text({ kind: "blocked", migration: "M1", ordinal: 1, by, elapsedMs: 1000 });
  for (const part of ["M1", "12", "shop psql 10.0.0.2", "idle in transaction", "select 1"]) {
    expect(said).toContain(part);
  }
});

it("gives programs an event a line, without parameters", () => {
  const event: RunEvent = {
    kind: "statement-started",
    migration: "M1",
    ordinal: 1,
    sql: "insert into t\nvalues ($1)",
    parameters: [12n, "s3cret"],
  };
  const line = jsonLine({ kind: "run", event });
  expect(line).not.toMatch(/\n|s3cret/);
  expect(JSON.parse(line)).toEqual({ kind: "run", event: { ...event, parameters: undefined } });
});

import { describe, expect, it } from "vitest";
import { validateConfig } from "./validate.js";

describe("a config", () => {
  it("is taken as it is written", () => {
    const config = {
      database: { url: "postgres://u:p@host/db", ssl: { rejectUnauthorized: false }, role: "owner" },
      packages: ["@godwit/commerce"],
      plugins: [],
      featureFlags: { publishable_keys: true },
      dataSource: "src/data-source.ts",
      migrations: ["src/migrations/*.ts"],
      transaction: "each",
      limits: { lockTimeoutMs: 500 },
      policies: { missing: "refuse" },
    };
    expect(validateConfig(config)).toEqual({ config });
    expect(validateConfig({ database: "embedded" })).toEqual({ config: { database: "embedded" } });
  });

  it("gets all its mistakes told at once, each with its path", () => {
    const problems = validateConfig({
      database: { url: "mysql://localhost", rol: "owner" },
      packages: ["@godwit/commerce", 7],
      featureFlags: { publishable_keys: "yes" },
      migratons: [],
      transaction: "some",
      dataSource: "",
      limits: { lockTimeoutMs: -1 },
      policies: { older: "no" },
    });
    expect(problems).toEqual({
      problems: [
        {
          path: "database.url",
          message: 'It must be "embedded" or a URL that begins with postgresql:// or postgres://.',
        },
        { path: "database.rol", message: expect.stringContaining("There is no such setting.") },
        { path: "packages.1", message: "Expected string, found number." },
        { path: "featureFlags.publishable_keys", message: "Expected boolean, found string." },
        { path: "dataSource", message: "It must not be empty." },
        { path: "transaction", message: 'Expected ("all" | "each" | "none"), found string.' },
        { path: "limits.lockTimeoutMs", message: "It must not be negative." },
        { path: "policies.older", message: 'Expected ("allow" | "warn" | "refuse"), found string.' },
        { path: "migratons", message: expect.stringContaining("The settings are database, packages") },
      ],
    });
  });

  it("never repeats a value, which may be a URL with a password", () => {
    expect(JSON.stringify(validateConfig({ database: "postgres://u:s3cret@[/db" }))).not.toContain("s3cret");
    expect(JSON.stringify(validateConfig({ database: { url: ["postgres://u:s3cret@h/db"] } }))).not.toContain(
      "s3cret",
    );
  });

  it.each([[undefined], [null], ["embedded"], [() => ({})]])("cannot be %s", (written) => {
    expect(validateConfig(written)).toHaveProperty("problems");
  });
});

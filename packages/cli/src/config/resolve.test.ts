import { describe, expect, it } from "vitest";
import type { Config } from "./config.js";
import { urlOfVariables } from "./environment.js";
import { resolveConfig } from "./resolve.js";

const place = (config: Config, environment: NodeJS.ProcessEnv = {}) =>
  resolveConfig(config, "/shop/godwit.config.ts", "/shop", environment).database;

describe("where the database is", () => {
  const url = "postgres://u:p@host/db";

  it("is the config's URL before the environment's", () => {
    expect(place({ database: url }, { DATABASE_URL: "postgres://other/x" })).toEqual({
      kind: "server",
      target: { url },
    });
  });

  it("is DATABASE_URL before the embedded server", () => {
    expect(place({ database: "embedded" }, { DATABASE_URL: url })).toEqual({
      kind: "server",
      target: { url },
    });
    expect(place({ database: "embedded" })).toEqual({ kind: "embedded" });
  });

  it("is never the embedded server unless the config says so", () => {
    expect(place({})).toEqual({ kind: "none" });
    expect(place({ database: { role: "owner" } })).toEqual({ kind: "none" });
  });

  it("is not what an empty DATABASE_URL says, and a wrong one is refused without being shown", () => {
    expect(place({ database: "embedded" }, { DATABASE_URL: "" })).toEqual({ kind: "embedded" });
    for (const wrong of ["mysql://u:s3cret@host/db", "postgres://u:s3cret@[/db", "s3cret"]) {
      expect(() => place({}, { DATABASE_URL: wrong })).toThrow(/^(?!.*s3cret).*cannot be read/);
    }
  });

  it("is this machine where a URL leaves the host out behind a user, as psql takes it", () => {
    const urls = ["postgres://u@/db?host=/run/pg", "postgresql://u:p@", "postgresql:///db?host=/run/pg"];
    expect(urls.map((given) => place({}, { DATABASE_URL: given }))).toMatchObject([
      { target: { url: "postgres://u@localhost/db?host=/run/pg" } },
      { target: { url: "postgresql://u:p@localhost" } },
      { target: { url: "postgresql:///db?host=/run/pg" } },
    ]);
  });

  it("takes TLS, role and options along", () => {
    const database = { ssl: true, role: "owner", options: { connectionTimeoutMillis: 5 } };
    expect(place({ database }, { DATABASE_URL: url })).toEqual({
      kind: "server",
      target: { url, role: "owner", options: { connectionTimeoutMillis: 5, ssl: true } },
    });
  });

  it("comes from the PG* variables last", () => {
    const environment = {
      PGHOST: "db.example",
      PGPORT: "5433",
      PGUSER: "o'neil",
      PGPASSWORD: "a/b",
      PGDATABASE: "my shop",
    };
    expect(urlOfVariables(environment)).toBe("postgresql://o'neil:a%2Fb@db.example:5433/my%20shop");
    expect(urlOfVariables({ PGHOST: "/run/pg", PGUSER: "me" })).toBe(
      "postgresql://me@localhost:5432/me?host=%2Frun%2Fpg",
    );
    expect(urlOfVariables({ PGUSER: "me" })).toBeUndefined();
    expect(place({}, environment)).toMatchObject({ kind: "server" });
    expect(place({ database: "embedded" }, environment)).toEqual({ kind: "embedded" });
  });
});

it("makes paths absolute, from the config's folder", () => {
  const config = resolveConfig({ dataSource: "src/data-source.ts" }, "/shop/godwit.config.ts", "/shop", {});
  expect(config).toMatchObject({ dataSource: "/shop/src/data-source.ts", seed: "/shop/data/seed.json" });
});

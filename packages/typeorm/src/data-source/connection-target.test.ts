import { userInfo } from "node:os";
import { describe, expect, it } from "vitest";
import { connectionTarget } from "./connection-target.js";

const target = (options: object, environment = {}) =>
  connectionTarget({ options: { type: "postgres", ...options } as never }, environment);

describe("where a data source connects", () => {
  it.each([
    [
      { host: "db", port: 5433, username: "u", password: "p@ss/?", database: "shop" },
      "postgresql://u:p%40ss%2F%3F@db:5433/shop",
    ],
    [{ url: "postgres://u:p@db:6000/shop?sslmode=require" }, "postgres://u:p@db:6000/shop?sslmode=require"],
    [{ url: "postgres://db/shop", username: "u", password: "p" }, "postgres://u:p@db:5432/shop"],
    [{ host: "/run/pg", username: "u", database: "d" }, "postgresql://u@localhost:5432/d?host=%2Frun%2Fpg"],
    [{ username: "u" }, "postgresql://u@localhost:5432/u"],
    [{ username: "u", password: () => "now", database: "d" }, "postgresql://u:now@localhost:5432/d"],
    [
      { username: "u", password: async () => "later", database: "d" },
      "postgresql://u:later@localhost:5432/d",
    ],
    [
      { username: "x", replication: { master: { host: "m", username: "u", database: "d" }, slaves: [] } },
      "postgresql://u@m:5432/d",
    ],
    [{ username: "ü", database: "a b" }, "postgresql://%C3%BC@localhost:5432/a%20b"],
  ])("%o", async (options, url) => {
    expect((await target(options)).url).toBe(url);
  });

  it("fills what is open from PG* variables, and they never win over the data source", async () => {
    const environment = { PGHOST: "e", PGPORT: "7000", PGUSER: "eu", PGPASSWORD: "ep", PGDATABASE: "ed" };
    expect((await target({}, environment)).url).toBe("postgresql://eu:ep@e:7000/ed");
    expect((await target({ host: "h", username: "u", database: "d" }, environment)).url).toBe(
      "postgresql://u:ep@h:7000/d",
    );
    expect((await target({ url: "postgres://db/shop" }, environment)).url).toBe(
      "postgres://eu:ep@db:7000/shop",
    );
    expect((await target({})).url).toBe(
      `postgresql://${userInfo().username}@localhost:5432/${userInfo().username}`,
    );
  });

  it("passes ssl, extra and names of the connection on", async () => {
    const ssl = { rejectUnauthorized: false };
    const { options } = await target({
      ssl,
      extra: { statement_timeout: 5 },
      applicationName: "shop",
      connectTimeoutMS: 9,
    });
    expect(options).toEqual({
      ssl,
      statement_timeout: 5,
      application_name: "shop",
      connectionTimeoutMillis: 9,
    });
    expect(
      (await target({ ssl: true, replication: { master: { host: "m", ssl: false }, slaves: [] } })).options,
    ).toEqual({ ssl: false });
  });
});

import { describe, expect, it } from "vitest";
import { majors } from "./majors.js";
import { sharedServer } from "./shared-server.js";
import { testedMajors } from "./tested-majors.js";

describe("majors", () => {
  it.runIf(process.platform === "linux" && process.arch === "x64")(
    "are all there on the machine of the CI",
    () => {
      expect(majors).toEqual([13, 14, 15, 16, 17, 18]);
    },
  );
});

describe("sharedServer", () => {
  it.each(testedMajors())("starts PostgreSQL %i with UTF-8 and passwords", async (major) => {
    const { server } = await sharedServer(major);
    const session = await server.connect();
    const { rows } = await session.query(
      "select current_setting('server_version_num')::int / 10000, current_setting('server_encoding'), current_setting('password_encryption')",
    );
    await session.close();
    expect(rows).toEqual([[String(major), "UTF8", "scram-sha-256"]]);
  });

  it("gives every test a database of its own on the same server", async () => {
    const shared = await sharedServer();
    expect((await sharedServer()).url).toBe(shared.url);
    const databases = await Promise.all([shared.createDatabase(), shared.createDatabase()]);
    const session = await databases[0].server.connect();
    const names = async () =>
      (
        await session.query("select datname from pg_database where datname = any($1)", [
          databases.map((d) => d.name),
        ])
      ).rows;
    expect(await names()).toHaveLength(2);
    await databases[1].drop();
    expect(await names()).toEqual([[databases[0].name]]);
    await session.close();
    await databases[0].drop();
  });
});

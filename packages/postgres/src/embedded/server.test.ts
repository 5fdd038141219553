import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { eventually, outputOf, query, startCommand, temporaryProject } from "../fixtures/project.js";
import { embeddedServer } from "./server.js";

const { server, place, projectDirectory, remove } = temporaryProject();

afterAll(remove);

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe("embeddedServer", () => {
  it("is refused in production, and asking for facts creates nothing", async () => {
    const before = process.env.NODE_ENV;
    process.env.NODE_ENV = "production";
    try {
      await expect(server.ensureStarted()).rejects.toMatchObject({ code: "EMBEDDED_IN_PRODUCTION" });
    } finally {
      process.env.NODE_ENV = before;
    }
    expect(await server.status()).toMatchObject({ initialised: false, pid: undefined, supervised: false });
    expect(existsSync(join(place.project, ".godwit"))).toBe(false);
  });

  it("gives a UTF-8 database of the project's own, behind a password that only its user can read", async () => {
    const { url } = await server.ensureStarted();
    const facts = `select current_database(), current_setting('server_encoding'), lower('ÄÖ'),
      (select string_agg(distinct auth_method, ',') from pg_hba_file_rules)`;
    expect(await query(url, facts)).toEqual([["godwit", "UTF8", "äö", "scram-sha-256"]]);
    expect(mode(place.passwordFile)).toBe("600");
    expect(mode(place.dataDirectory)).toBe("700");
    expect(mode(place.socketDirectory!)).toBe("700");
    expect(mode(place.logFile)).toBe("600");
    expect(readFileSync(join(place.project, ".godwit/.gitignore"), "utf8")).toBe("*\n");
    const stranger = new URL(url);
    stranger.password = "guess";
    await expect(query(stranger.href, "select 1")).rejects.toMatchObject({ code: "28P01" });
  });

  it("says where everything is", async () => {
    await server.ensureStarted();
    const status = await server.status();
    expect(status).toMatchObject({ major: 18, initialised: true, supervised: true });
    expect(status.binaries?.version).toMatch(/^18\./);
    expect(existsSync(join(status.dataDirectory, "PG_VERSION"))).toBe(true);
    expect(existsSync(join(status.socketDirectory!, ".s.PGSQL.5432"))).toBe(true);
  });

  it("starts again with the same URL and the data after it was stopped", async () => {
    const { url } = await server.ensureStarted();
    await query(url, "create table kept as select 7 as n");
    expect(await server.stop()).toBe(true);
    expect(server.url()).toBeUndefined();
    await expect(query(url, "select 1")).rejects.toThrow();
    expect(await server.stop()).toBe(false);
    expect((await server.ensureStarted()).url).toBe(url);
    expect(await query(url, "select n from kept")).toEqual([["7"]]);
  });

  it("stops when nobody uses it, and not while a client is connected", async () => {
    await server.stop();
    const { url } = await embeddedServer({ projectDirectory, idleSeconds: 1 }).ensureStarted();
    expect(await query(url, "select 1 from pg_sleep(2.5)")).toEqual([["1"]]);
    expect(server.url()).toBe(url);
    await eventually(() => (server.url() === undefined ? true : undefined));
    expect(readFileSync(place.logFile, "utf8")).toContain("received fast shutdown request");
    expect((await server.ensureStarted()).url).toBe(url);
  });
});

describe("several commands that start at once", () => {
  it("get one server, also under a umask that keeps everybody out", async () => {
    const project = temporaryProject();
    const before = process.umask(0o077);
    const commands = Array.from({ length: 5 }, () => startCommand(project.projectDirectory));
    process.umask(before);
    const urls = await Promise.all(commands.map(outputOf));
    expect(new Set(urls).size).toBe(1);
    expect(await query(urls[0]!, "select 1")).toEqual([["1"]]);
    expect(readFileSync(project.place.logFile, "utf8").match(/ready to accept connections/g)).toHaveLength(1);
    expect(existsSync(`${project.place.logFile}.old`)).toBe(false);
    await project.remove();
  });
});

import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { eventually, outputOf, query, startCommand, temporaryProject } from "../fixtures/project.js";

const projects: ReturnType<typeof temporaryProject>[] = [];

function project(idleSeconds?: number) {
  const made = temporaryProject(idleSeconds);
  projects.push(made);
  return made;
}

afterEach(async () => {
  for (const made of projects.splice(0)) await made.remove();
});

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe("embeddedServer", () => {
  it("gives a UTF-8 database of the project's own, behind a password that only its user can read", async () => {
    const { server, place } = project();
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

  it("serves ten commands that start at once with one server", async () => {
    const { projectDirectory, place } = project();
    const urls = await Promise.all(
      Array.from({ length: 10 }, () => outputOf(startCommand(projectDirectory))),
    );
    expect(new Set(urls).size).toBe(1);
    expect(await query(urls[0]!, "select 1")).toEqual([["1"]]);
    expect(readFileSync(place.logFile, "utf8").match(/ready to accept connections/g)).toHaveLength(1);
    expect(existsSync(`${place.logFile}.old`)).toBe(false);
  });

  it("starts again with the same URL and the data after it was stopped", async () => {
    const { server } = project();
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
    const { server, place } = project(1);
    const { url } = await server.ensureStarted();
    expect(await query(url, "select 1 from pg_sleep(2.5)")).toEqual([["1"]]);
    expect(server.url()).toBe(url);
    await eventually(() => (server.url() === undefined ? true : undefined));
    expect(readFileSync(place.logFile, "utf8")).toContain("received fast shutdown request");
    expect((await server.ensureStarted()).url).toBe(url);
  });

  it("starts under a umask that keeps everybody out", async () => {
    const { server } = project();
    const before = process.umask(0o077);
    try {
      expect(await query((await server.ensureStarted()).url, "select 1")).toEqual([["1"]]);
    } finally {
      process.umask(before);
    }
  });

  it("says where everything is", async () => {
    const { server, place } = project();
    expect(await server.status()).toMatchObject({ initialised: false, pid: undefined, supervised: false });
    expect(existsSync(join(place.project, ".godwit"))).toBe(false);
    await server.ensureStarted();
    const status = await server.status();
    expect(status).toMatchObject({ major: 18, initialised: true, supervised: true });
    expect(status.binaries?.version).toMatch(/^18\./);
    expect(existsSync(join(status.dataDirectory, "PG_VERSION"))).toBe(true);
    expect(existsSync(join(status.socketDirectory!, ".s.PGSQL.5432"))).toBe(true);
  });

  it("is refused in production", async () => {
    const { server, place } = project();
    const before = process.env.NODE_ENV;
    process.env.NODE_ENV = "production";
    try {
      await expect(server.ensureStarted()).rejects.toMatchObject({ code: "EMBEDDED_IN_PRODUCTION" });
    } finally {
      process.env.NODE_ENV = before;
    }
    expect(existsSync(join(place.project, ".godwit"))).toBe(false);
  });
});

import { once } from "node:events";
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  eventually,
  outputOf,
  parentOf,
  query,
  startCommand,
  temporaryProject,
} from "../fixtures/project.js";
import { placeOf } from "./place.js";
import { embeddedServer } from "./server.js";

let project: ReturnType<typeof temporaryProject>;

beforeAll(() => {
  project = temporaryProject();
});

afterAll(() => project.remove());

const pid = async () => (await project.server.status()).pid!;

async function expectsToWork(): Promise<void> {
  const { url } = await project.server.ensureStarted();
  expect(await query(url, "select 1")).toEqual([["1"]]);
  expect(await project.server.status()).toMatchObject({ supervised: true });
}

describe("a command that ended", () => {
  it("does not take the server with it, nor does Ctrl-C: they share no process group", async () => {
    const command = startCommand(project.projectDirectory);
    const [url] = await Promise.all([outputOf(command), once(command, "exit")]);
    expect(() => process.kill(-command.pid!, "SIGINT")).toThrow("ESRCH");
    expect(await query(url, "select 1")).toEqual([["1"]]);
  });
});

describe("a supervisor that is killed", () => {
  it.runIf(process.platform === "linux")("leaves the server to the next one", async () => {
    await project.server.ensureStarted();
    const before = await pid();
    process.kill(parentOf(before), "SIGKILL");
    await eventually(async () => ((await project.server.status()).supervised ? undefined : true));
    await expectsToWork();
    expect(await pid()).toBe(before);
    await project.server.stop();
    expect(await project.server.status()).toMatchObject({ supervised: false, pid: undefined });
  });
});

describe("a server that is killed", () => {
  it("recovers its data", async () => {
    const { url } = await project.server.ensureStarted();
    await query(url, "create table kept as select 7 as n");
    process.kill(await pid(), "SIGKILL");
    await expectsToWork();
    expect(await query(url, "select n from kept")).toEqual([["7"]]);
  });

  it("is not taken for a living stranger with its number", async () => {
    await project.server.ensureStarted();
    const { dataDirectory, socketDirectory } = project.place;
    const files = [join(dataDirectory, "postmaster.pid"), join(socketDirectory!, ".s.PGSQL.5432.lock")];
    const texts = files.map((file) => readFileSync(file, "utf8").replace(/^\d+/, String(process.ppid)));
    await project.server.stop();
    files.map((file, n) => writeFileSync(file, texts[n]!));
    expect(project.server.url()).toBeUndefined();
    await expectsToWork();
  });
});

describe("a socket folder", () => {
  it("that was cleaned away comes back", async () => {
    await project.server.ensureStarted();
    rmSync(project.place.socketDirectory!, { recursive: true });
    await expectsToWork();
  });
});

describe("a project that is moved", () => {
  it("keeps its data; a copy gets its own", async () => {
    const { url } = await project.server.ensureStarted();
    await query(url, "create table moved as select 7 as n");
    await project.server.stop();
    const moved = `${project.projectDirectory} moved`;
    renameSync(project.projectDirectory, moved);
    const server = embeddedServer({ projectDirectory: moved });
    expect(await query((await server.ensureStarted()).url, "select n from moved")).toEqual([["7"]]);
    await server.stop();
    cpSync(moved, project.projectDirectory, { recursive: true });
    expect(placeOf(project.projectDirectory, 18).dataDirectory).not.toBe(placeOf(moved, 18).dataDirectory);
    rmSync(moved, { recursive: true });
  });
});

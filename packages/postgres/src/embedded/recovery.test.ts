import { once } from "node:events";
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
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

beforeEach(() => {
  project = temporaryProject();
});

afterEach(() => project.remove());

const pid = async () => (await project.server.status()).pid!;

async function expectsToWork(): Promise<void> {
  const { url } = await project.server.ensureStarted();
  expect(await query(url, "select 1")).toEqual([["1"]]);
  expect(await project.server.status()).toMatchObject({ supervised: true });
}

describe("a command that is killed", () => {
  it.each([60, 200, 500])("%i ms after its start leaves nothing in the way", async (delay) => {
    const command = startCommand(project.projectDirectory);
    await sleep(delay);
    command.kill("SIGKILL");
    await once(command, "close");
    await expectsToWork();
  });

  it("does not take the server with it, nor does Ctrl-C: they share no process group", async () => {
    const command = startCommand(project.projectDirectory);
    const [url] = await Promise.all([outputOf(command), once(command, "exit")]);
    expect(() => process.kill(-command.pid!, "SIGINT")).toThrow("ESRCH");
    expect(await query(url, "select 1")).toEqual([["1"]]);
  });
});

describe("a supervisor that is killed", () => {
  it("while initdb runs: the cluster is made anew", async () => {
    const command = startCommand(project.projectDirectory);
    const initdb = await eventually(() => {
      const { cluster } = project.place;
      const work = existsSync(cluster) && readdirSync(cluster).find((name) => name.startsWith("initdb-"));
      const file = work ? join(cluster, work, "pid") : "";
      return existsSync(file) ? Number(readFileSync(file, "utf8")) || undefined : undefined;
    });
    process.kill(parentOf(initdb), "SIGKILL");
    expect(await outputOf(command)).toContain("POSTGRES_PROGRAM_FAILED");
    await expectsToWork();
    expect(readdirSync(project.place.cluster).filter((name) => name.startsWith("initdb-"))).toEqual([]);
    await expect.poll(() => existsSync(`/proc/${initdb}`)).toBe(false);
  });

  it("while the server runs: the server goes on under the next one", async () => {
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

  it("that others can enter is refused", async () => {
    mkdirSync(project.place.socketDirectory!, { mode: 0o755 });
    await expect(project.server.ensureStarted()).rejects.toMatchObject({ code: "SOCKET_FOLDER_UNSAFE" });
  });
});

describe("the files of another user", () => {
  it.runIf(process.getuid?.() === 0)("are refused", async () => {
    const folder = join(project.projectDirectory, ".godwit");
    mkdirSync(folder);
    chownSync(folder, 12345, 12345);
    await expect(project.server.ensureStarted()).rejects.toMatchObject({
      code: "EMBEDDED_SERVER_OF_ANOTHER_USER",
      details: { path: folder, uid: 12345 },
    });
    rmSync(folder, { recursive: true });
  });
});

describe("a project that is moved", () => {
  it("keeps its data; a copy gets its own", async () => {
    const { url } = await project.server.ensureStarted();
    await query(url, "create table kept as select 7 as n");
    await project.server.stop();
    const moved = `${project.projectDirectory} moved`;
    renameSync(project.projectDirectory, moved);
    const server = embeddedServer({ projectDirectory: moved });
    expect(await query((await server.ensureStarted()).url, "select n from kept")).toEqual([["7"]]);
    await server.stop();
    cpSync(moved, project.projectDirectory, { recursive: true });
    expect(placeOf(project.projectDirectory, 18).dataDirectory).not.toBe(placeOf(moved, 18).dataDirectory);
    rmSync(moved, { recursive: true });
  });
});

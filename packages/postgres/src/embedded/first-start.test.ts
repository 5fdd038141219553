import { once } from "node:events";
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
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

let project: ReturnType<typeof temporaryProject>;

beforeEach(() => {
  project = temporaryProject();
});

afterEach(() => project.remove());

async function expectsToWork(): Promise<void> {
  const { url } = await project.server.ensureStarted();
  expect(await query(url, "select 1")).toEqual([["1"]]);
  expect(await project.server.status()).toMatchObject({ supervised: true });
}

describe("the first start", () => {
  it.each([100, 400])("leaves nothing in the way when its command is killed after %i ms", async (delay) => {
    const command = startCommand(project.projectDirectory);
    await sleep(delay);
    command.kill("SIGKILL");
    await once(command, "close");
    await expectsToWork();
  });

  it.runIf(process.platform === "linux")(
    "is made anew when its supervisor was killed while initdb ran",
    async () => {
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
    },
  );

  it("is refused where others can enter the socket's folder", async () => {
    mkdirSync(project.place.socketDirectory!, { mode: 0o755 });
    await expect(project.server.ensureStarted()).rejects.toMatchObject({ code: "SOCKET_FOLDER_UNSAFE" });
  });

  it.runIf(process.getuid?.() === 0)("is refused over the files of another user", async () => {
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

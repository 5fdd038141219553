import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import type { Major } from "./majors.js";
import { runFolder } from "./run-folder.js";
import { startServer } from "./start-server.js";

/** The one process that starts servers, so that all workers of a test run share one server a major. */
export interface Broker {
  /** Where workers ask for servers: a Unix socket (Windows: a named pipe). */
  readonly path: string;
  serverUrl(major: Major): Promise<string>;
  close(): Promise<void>;
}

/** Starts the broker; servers start at the first request for their major. */
export async function startBroker(): Promise<Broker> {
  const folder = runFolder();
  const urls = new Map<Major, Promise<string>>();
  const serverUrl = (major: Major) => {
    const url = urls.get(major) ?? startServer(major, folder.path);
    urls.set(major, url);
    return url;
  };
  const path =
    process.platform === "win32" ? `\\\\.\\pipe\\${basename(folder.path)}` : join(folder.path, "broker");
  const listener = createServer((socket) => answer(socket, serverUrl)).listen(path);
  await once(listener, "listening");
  listener.unref();
  const close = async () => {
    listener.close();
    await folder.release();
  };
  return { path, serverUrl, close };
}

/** One request a connection: a line with the major, answered by a line of JSON. */
async function answer(socket: Socket, serverUrl: Broker["serverUrl"]): Promise<void> {
  socket.on("error", () => {});
  for await (const line of createInterface(socket)) {
    const reply = await serverUrl(Number(line) as Major).then(
      (url) => ({ url }),
      (error: Error) => ({ error: error.message }),
    );
    socket.end(`${JSON.stringify(reply)}\n`);
  }
}

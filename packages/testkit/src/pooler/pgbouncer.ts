import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@godwit/postgres";

/** PgBouncer in front of a server, transactions pooled over few server connections. */
export interface Pooler {
  /** The given URL with PgBouncer in the server's place. */
  readonly url: string;
  stop(): Promise<void>;
}

const program = "pgbouncer";

/** Whether PgBouncer (Debian package `pgbouncer`) is installed. */
export function poolerInstalled(): boolean {
  return spawnSync(program, ["--version"], { stdio: "ignore" }).error === undefined;
}

/** Starts PgBouncer in transaction mode for the server of a URL. It refuses to run as root, so it runs as `nobody`. */
export async function startPooler(url: string, poolSize = 5): Promise<Pooler> {
  const folder = mkdtempSync("/tmp/gw-bouncer-");
  chmodSync(folder, 0o755);
  const port = await freePort();
  const file = join(folder, "pgbouncer.ini");
  writeFileSync(file, settings(new URL(url), port, poolSize), { mode: 0o644 });
  const user = process.getuid?.() === 0 ? ["-u", "nobody"] : [];
  const child = spawn(program, ["-q", ...user, file], { stdio: "ignore" });
  await listening(port);
  const pooled = new URL(url);
  pooled.port = String(port);
  return {
    url: pooled.href,
    stop: async () => {
      const ended = once(child, "exit");
      child.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function settings({ hostname, port, username, password }: URL, listen: number, poolSize: number): string {
  const server = `host=${hostname} port=${port} user=${username} password=${decodeURIComponent(password)}`;
  return `[databases]
* = ${server}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${listen}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = ${poolSize}
max_client_conn = 500
ignore_startup_parameters = extra_float_digits,options
`;
}

async function listening(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, "127.0.0.1");
    const open = await Promise.race([
      once(socket, "connect").then(() => true),
      new Promise<boolean>((resolve) => socket.once("error", () => resolve(false))),
    ]);
    socket.destroy();
    if (open) return;
    await sleep(20);
  }
}

import { createServer, type Socket, connect as tcp } from "node:net";

/** What went to a server: statements (Query and Execute messages), and round trips after the login. */
export interface Traffic {
  queries: number;
  /** How often a client spoke after the server had, on connections to one of the databases asked for. */
  trips: number;
}

/** A proxy that counts; `port` takes the place of the server's in a URL. */
export interface Counter {
  readonly port: number;
  readonly traffic: Traffic;
  close(): void;
}

/** Counts what goes through to a server on this machine (PostgreSQL manual, "Frontend/Backend Protocol"). */
export async function countTraffic(serverPort: number, databases: ReadonlySet<string>): Promise<Counter> {
  const traffic: Traffic = { queries: 0, trips: 0 };
  const open = new Set<Socket>();
  const proxy = createServer((client) => {
    const server = tcp(serverPort, "127.0.0.1");
    for (const socket of [client, server]) {
      open.add(socket.on("close", () => open.delete(socket)).on("error", () => socket.destroy()));
    }
    client.setNoDelay().on("close", () => server.destroy());
    server.setNoDelay().on("close", () => client.destroy());
    const connection = new Connection(traffic, databases);
    client.on("data", (chunk) => connection.fromClient(chunk)).pipe(server);
    server.on("data", (chunk) => connection.fromServer(chunk)).pipe(client);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const { port } = proxy.address() as { port: number };
  const close = () => {
    proxy.close();
    for (const socket of open) socket.destroy();
  };
  return { port, traffic, close };
}

/** One connection; the two directions are told apart by who spoke last. */
class Connection {
  #buffer: Buffer = Buffer.alloc(0);
  #skip = 0;
  #started = false;
  #ready = false;
  #toTarget = false;
  #lastSpoke: "client" | "server" = "server";

  constructor(
    private readonly traffic: Traffic,
    private readonly databases: ReadonlySet<string>,
  ) {}

  fromServer(chunk: Buffer): void {
    this.#lastSpoke = "server";
    // ReadyForQuery ends the login: type, length 5, state idle.
    this.#ready ||= chunk.includes(Buffer.from([0x5a, 0, 0, 0, 5, 0x49]));
  }

  fromClient(chunk: Buffer): void {
    const terminates = chunk.length === 5 && chunk[0] === 0x58;
    if (this.#ready && this.#toTarget && this.#lastSpoke === "server" && !terminates) this.traffic.trips += 1;
    this.#lastSpoke = "client";
    for (let rest = this.#unskipped(chunk); rest !== undefined; rest = this.#message(rest));
  }

  /** Bodies of messages are passed over, not kept. */
  #unskipped(chunk: Buffer): Buffer | undefined {
    const passed = Math.min(this.#skip, chunk.length);
    this.#skip -= passed;
    return passed === chunk.length ? undefined : Buffer.concat([this.#buffer, chunk.subarray(passed)]);
  }

  /** Takes one message off the front; undefined where there is none left. */
  #message(data: Buffer): Buffer | undefined {
    this.#buffer = Buffer.alloc(0);
    const header = this.#started ? 5 : 4;
    if (data.length < header) {
      this.#buffer = data;
      return undefined;
    }
    const length = data.readInt32BE(header - 4) + header - 4;
    if (this.#started) this.#count(data[0]!);
    else if (data.length < length) this.#buffer = data;
    else this.#start(data.subarray(0, length));
    if (this.#buffer.length > 0) return undefined;
    this.#skip = Math.max(0, length - data.length);
    return data.length > length ? data.subarray(length) : undefined;
  }

  #count(type: number): void {
    if (type === 0x51 || type === 0x45) this.traffic.queries += 1;
  }

  /** Requests for encryption come first and have no such version; they are refused and the client goes on. */
  #start(message: Buffer): void {
    if (message.readInt32BE(4) >> 16 !== 3) return;
    this.#started = true;
    const words = message.subarray(8).toString("latin1").split("\0");
    this.#toTarget = this.databases.has(words[words.indexOf("database") + 1] ?? "");
  }
}

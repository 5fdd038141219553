import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** Stands between clients and a server, and can tear every connection at once. */
export interface CutProxy {
  /** The given URL with the proxy in the server's place. */
  readonly url: string;
  cut(): void;
  close(): Promise<void>;
}

/** Starts a proxy in front of the server of a URL. */
export async function startProxy(url: string): Promise<CutProxy> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer((client) =>
    join(client, connect(Number(target.port), target.hostname), sockets),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const proxied = new URL(url);
  proxied.hostname = "127.0.0.1";
  proxied.port = String((server.address() as AddressInfo).port);
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: proxied.href,
    cut,
    close: async () => {
      cut();
      server.close();
      await once(server, "close");
    },
  };
}

function join(client: Socket, server: Socket, sockets: Set<Socket>): void {
  for (const [socket, other] of [
    [client, server],
    [server, client],
  ] as const) {
    sockets.add(socket);
    socket.on("error", () => other.destroy());
    socket.on("close", () => {
      sockets.delete(socket);
      other.destroy();
    });
    socket.pipe(other);
  }
}

import { connect } from "node:net";
import { text } from "node:stream/consumers";
import type { Major } from "./majors.js";

/** Asks the test run's broker for the URL of the shared server of a major. */
export async function askBroker(path: string, major: Major): Promise<string> {
  const socket = connect(path);
  socket.write(`${major}\n`);
  const reply: { url?: string; error?: string } = JSON.parse(await text(socket));
  if (reply.url === undefined) throw new Error(`PostgreSQL ${major} did not start: ${reply.error}`);
  return reply.url;
}

import { stopOnSignal } from "../server/stop-on-signal.js";
import { start } from "./start.js";

try {
  const running = await start({ argv: process.argv.slice(2), environment: process.env, print: console.log });
  if (running !== undefined) stopOnSignal(running);
} catch (error) {
  const { message, hint } = error as Error & { hint?: string };
  console.error(hint === undefined ? message : `${message}\n${hint}`);
  process.exitCode = 1;
}

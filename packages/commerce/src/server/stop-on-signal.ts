import type { RunningServer } from "./start-server.js";

/** Closes the server at the first SIGINT or SIGTERM; a second one ends the process at once, as it does by default. */
export function stopOnSignal(running: Pick<RunningServer, "close">, ended: () => void = () => {}): void {
  const signals = ["SIGINT", "SIGTERM"] as const;
  const stop = () => {
    for (const signal of signals) process.off(signal, stop);
    void running.close().then(ended);
  };
  for (const signal of signals) process.once(signal, stop);
}

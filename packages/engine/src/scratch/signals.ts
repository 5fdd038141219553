const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const open = new Set<() => Promise<void>>();

/** Calls `close` when a signal ends the process, until the returned function is called. */
export function closeOnSignal(close: () => Promise<void>): () => void {
  if (open.size === 0) for (const signal of signals) process.on(signal, endAll);
  open.add(close);
  return () => {
    open.delete(close);
    if (open.size === 0) for (const signal of signals) process.off(signal, endAll);
  };
}

/** Closes all, then lets the signal do what it would have done: other listeners decide, else the process ends. */
async function endAll(signal: NodeJS.Signals): Promise<void> {
  const alone = process.listenerCount(signal) === 1;
  await Promise.allSettled([...open].map((close) => close()));
  if (alone) process.kill(process.pid, signal);
}

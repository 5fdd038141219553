// Loaded into every Node process of a measured command: leaves its peak memory (kilobytes) behind as a file.
const { writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { isMainThread } = require("node:worker_threads");

if (isMainThread && process.env.BENCH_NOTES) {
  process.on("exit", () => {
    try {
      writeFileSync(
        join(process.env.BENCH_NOTES, String(process.pid)),
        String(process.resourceUsage().maxRSS),
      );
    } catch {}
  });
}

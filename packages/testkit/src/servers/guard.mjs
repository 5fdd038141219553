// Holds the other end of a pipe to the process that runs the tests. When that process ends, by whatever means, the
// servers below the folder given as argument are killed and the folder is removed.
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const [, , folder] = process.argv;

process.stdin.resume();
process.stdin.on("end", () => {
  for (const name of readdirSync(folder)) stop(join(folder, name, "data", "postmaster.pid"));
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

function stop(pidFile) {
  try {
    process.kill(
      Number.parseInt(readFileSync(pidFile, "utf8"), 10),
      process.platform === "win32" ? "SIGKILL" : "SIGQUIT",
    );
  } catch {
    // No server was started here, or it is gone.
  }
}

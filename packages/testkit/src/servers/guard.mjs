// Holds the other end of a pipe to the process that runs the tests. When that process ends, by whatever means, every
// server and every initdb below the folder given as argument are killed and the folder is removed.
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join, sep } from "node:path";

const [, , folder] = process.argv;

process.stdin.resume();
process.stdin.on("end", () => {
  for (const file of readdirSync(folder, { recursive: true })) {
    if (file.endsWith("postmaster.pid")) kill(join(folder, file), stop);
    if (file.endsWith(`${sep}pid`)) kill(join(folder, file), (pid) => process.kill(-pid, "SIGKILL"));
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

function stop(pid) {
  process.kill(pid, process.platform === "win32" ? "SIGKILL" : "SIGQUIT");
}

function kill(pidFile, how) {
  try {
    how(Number.parseInt(readFileSync(pidFile, "utf8"), 10));
  } catch {
    // It has ended.
  }
}

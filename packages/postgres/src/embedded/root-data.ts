import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolderName } from "./names.js";
import type { Place } from "./place.js";

/** Where root's clusters lie: the server's user must be able to enter every folder on the way. */
const rootFolder = "/var/lib/godwit";

/** What the pointer file says: whose data it is, and where. */
interface Pointer {
  readonly project: string;
  readonly cluster: string;
}

/**
 * The cluster's folder for root. A project that was moved finds its data by the pointer in its `.godwit`; one that was
 * copied (the original still has the pointer) gets data of its own.
 */
export function rootCluster(project: string, home: string, major: number): string {
  const pointer = readPointer(home);
  if (pointer !== undefined && (pointer.project === project || !hasPointer(pointer.project, major))) {
    return pointer.cluster;
  }
  return unusedCluster(project, major);
}

/** Folders of the name may hold the data of a project that was here and has been moved or removed. */
function unusedCluster(project: string, major: number): string {
  for (let attempt = 0; ; attempt++) {
    const cluster = join(rootFolder, projectFolderName(project, attempt), String(major));
    if (!existsSync(cluster)) return cluster;
  }
}

/** Writes the pointer, before the folder exists, so that people, and a project that is moved, find the data. */
export function writePointer({ project, home, cluster }: Place): void {
  writeFileSync(
    pointerFile(home),
    `${JSON.stringify({ project, cluster } satisfies Pointer, undefined, 2)}\n`,
  );
}

function hasPointer(project: string, major: number): boolean {
  return existsSync(pointerFile(join(project, ".godwit", "postgres", String(major))));
}

function readPointer(home: string): Pointer | undefined {
  return existsSync(pointerFile(home)) ? JSON.parse(readFileSync(pointerFile(home), "utf8")) : undefined;
}

function pointerFile(home: string): string {
  return join(home, "location.json");
}

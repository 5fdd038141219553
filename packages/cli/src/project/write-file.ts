import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { GodwitError } from "@godwit/engine";

/** Writes a new file, its folders included. Errors: FILE_EXISTS, FOLDER_NOT_WRITABLE; a path is shown from `cwd`. */
export function writeNewFile(path: string, contents: string, cwd: string): void {
  if (existsSync(path)) throw new GodwitError("FILE_EXISTS", { path: relative(cwd, path) }, { file: path });
  guarded(dirname(path), () => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contents, { flag: "wx" });
  });
}

/** Writes over a file that was read before. Errors: FOLDER_NOT_WRITABLE. */
export function rewriteFile(path: string, contents: string): void {
  guarded(dirname(path), () => writeFileSync(path, contents));
}

/** Makes a folder where it is missing. Errors: FOLDER_NOT_WRITABLE. */
export function makeFolder(path: string): void {
  guarded(path, () => mkdirSync(path, { recursive: true }));
}

function guarded(folder: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    const reason = (error as Error).message;
    throw new GodwitError("FOLDER_NOT_WRITABLE", { path: folder, reason }, {}, error);
  }
}

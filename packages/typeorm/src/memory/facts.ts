import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { featureFlags } from "../features/feature-flags.js";
import { fileDigest, realPath, textDigest } from "./digests.js";
import { installedPackage, isGodwits, ownFolders } from "./packages.js";

/** Changes with the form of a memory file. */
const version = 1;

/** What entities may depend on that no file and no variable says; `given` comes from the command. */
export function facts(given: unknown): string {
  const { versions, platform, arch, execPath, execArgv } = process;
  const node = [
    versions,
    platform,
    arch,
    execPath,
    execArgv,
    process.env.NODE_OPTIONS,
    process.env.NODE_PATH,
  ];
  const place = [process.cwd(), localeAndZone()];
  return textDigest(JSON.stringify([version, ownMark(), node, place, [...featureFlags()].sort(), given]));
}

/**
 * Where ICU finds the locale and the time zone (`uprv_getDefaultLocaleID` and `uprv_tzname` of its putil.cpp). To ask it
 * takes 20 ms, as it then loads its tables.
 */
function localeAndZone(): unknown {
  const { TZ, LC_ALL, LC_MESSAGES, LANG } = process.env;
  const localtime = "/etc/localtime";
  if (process.platform === "linux")
    return [TZ, LC_ALL, LC_MESSAGES, LANG, realPath(localtime), fileDigest(localtime)];
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return [TZ, locale, timeZone];
}

/** Godwit's own version: of installed packages their manifests, of linked ones what they contain. */
function ownMark(): string {
  const require = createRequire(import.meta.url);
  const engine = require.resolve("@godwit/engine/package.json");
  const manifests = [engine, join(engine, "../../typeorm/package.json")];
  const isInstalled = installedPackage(engine) !== undefined && isGodwits(engine);
  const files = isInstalled ? manifests : ownFolders.flatMap(filesIn);
  return files.map((file) => textDigest(readFileSync(file))).join();
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}

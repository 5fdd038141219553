import { readFileSync } from "node:fs";
import { join } from "node:path";
import { installedVersion } from "../commands/version.js";
import type { Examination } from "../outcome/project.js";
import { good, problem } from "./examine.js";

/** Node.js, and what a project has to have installed. */
export function examineInstallation(directory: string, node: string): Examination[] {
  return [
    examineNode(node),
    examinePackage("typeorm", directory, supportedTypeorm, "0.3.20 up to, not including, 2"),
    examinePackage("pg", directory, (version) => /^8\./.test(version), "8"),
    examinePackage("reflect-metadata", directory, () => true, "any"),
  ];
}

function examineNode(version: string): Examination {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const supported = major > 20 || (major === 20 && minor >= 19);
  return supported
    ? good("node", version)
    : problem("node", `${version} is older than 20.19`, "Install Node.js 20.19 or newer.");
}

function examinePackage(
  name: string,
  directory: string,
  supported: (version: string) => boolean,
  range: string,
): Examination {
  const version = installedVersion(name, directory);
  if (version === undefined) {
    const cure = isListed(name, directory) ? "npm install" : `npm install ${name}`;
    return problem(name, "not installed", cure);
  }
  return supported(version)
    ? good(name, version)
    : problem(name, `${version}; Godwit works with ${range}`, `npm install ${name}@latest`);
}

function isListed(name: string, directory: string): boolean {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
    return name in ((manifest as { dependencies?: object }).dependencies ?? {});
  } catch {
    return false;
  }
}

function supportedTypeorm(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.-]/).map(Number);
  return major === 1 || (major === 0 && minor === 3 && patch >= 20);
}

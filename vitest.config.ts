import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/longest-first.js";

const source = (name: string) => join(import.meta.dirname, "packages", name, "src/");

export default defineConfig(({ mode }) => ({
  resolve: {
    alias: [
      {
        find: /^@godwit\/(engine|typeorm|postgres|commerce|testkit|lint)$/,
        replacement: `${source("$1")}index.ts`,
      },
      { find: /^@godwit\/typeorm\/runtime$/, replacement: `${source("typeorm")}runtime.ts` },
      { find: /^godwit$/, replacement: `${source("cli")}index.ts` },
    ],
  },
  test: {
    include: ["packages/*/src/**/*.test.ts", "test/**/*.test.ts"],
    globalSetup: "packages/testkit/src/servers/global-setup.ts",
    // `--mode all`: tests that hold for every server go through all majors.
    env: mode === "all" ? { GODWIT_TEST_MAJORS: "all" } : {},
    // Tests wait for servers and processes more than they compute.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
}));

import { defineConfig } from "godwit";

export default defineConfig({
  database: "embedded",
  packages: ["@godwit/commerce"],
  dataSource: "src/data-source.ts",
});

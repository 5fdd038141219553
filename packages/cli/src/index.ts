export { type Config, type DatabaseConfig, defineConfig } from "./config/config.js";

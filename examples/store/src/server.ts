import { startServer, stopOnSignal } from "@godwit/commerce";
import { AppDataSource } from "./data-source.js";

const secretKey = process.env.SECRET_KEY;
if (secretKey === undefined) {
  console.error("Set SECRET_KEY to the key that administrators send, at least 16 characters.");
  process.exit(1);
}
const running = await startServer({ dataSource: AppDataSource, secretKey, logger: { level: "warn" } });
stopOnSignal(running);
console.log(`The shop answers at ${running.address}`);

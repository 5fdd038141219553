import { folderOf, projectsOwnCommand } from "./program/handover.js";

const words = process.argv.slice(2);
const own = projectsOwnCommand(folderOf(words, process.cwd()), import.meta.url);
if (own !== undefined) {
  await import(own.href);
} else {
  const { main } = await import("./main.js");
  process.exit(await main(words, { exit: (code) => process.exit(code) }));
}

import { folderOf, projectsOwnCommand } from "./handover.js";
import { quickAnswer } from "./quick-answer.js";

const words = process.argv.slice(2);
const own = projectsOwnCommand(folderOf(words, process.cwd()), import.meta.url);
const answer = quickAnswer(words);
if (own !== undefined) {
  await import(own.href);
} else if (answer !== undefined) {
  process.stdout.write(answer);
} else {
  const { main } = await import("../main.js");
  process.exit(await main(words, { exit: (code) => process.exit(code) }));
}

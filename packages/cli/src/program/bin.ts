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
  const { optimiseLater } = await import("./optimise-later.js");
  optimiseLater();
  const { main } = await import("../main.js");
  const code = await main(words, { exit: (code) => process.exit(code) });
  await Promise.all([process.stdout, process.stderr].map(written));
  process.exit(code);
}

/** A pipe takes what its reader has room for: the rest would be lost with the process. A reader that has gone is no fault. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.once("error", () => resolve());
    stream.write("", () => resolve());
  });
}

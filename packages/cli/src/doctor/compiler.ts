import { getTsconfig } from "get-tsconfig";
import type { Examination } from "../outcome/project.js";
import { good, warning } from "./examine.js";

const needed = ["experimentalDecorators", "emitDecoratorMetadata"] as const;

/** The settings of the project's tsconfig without which a build of TypeORM's entities does not work. */
export function examineCompiler(directory: string): Examination[] {
  const found = getTsconfig(directory);
  if (found === null) return [];
  const options = found.config.compilerOptions ?? {};
  const lacking = needed.filter((name) => options[name] !== true);
  if (lacking.length === 0) return [good("tsconfig", "decorators with metadata")];
  const lines = lacking.map((name) => `"${name}": true`).join(", ");
  return [warning("tsconfig", `${lacking.join(" and ")} not set`, `Add to compilerOptions: ${lines}`)];
}

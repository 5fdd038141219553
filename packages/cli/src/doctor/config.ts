import { relative } from "node:path";
import type { ConfigSearch } from "../config/load.js";
import { loadConfig } from "../config/load.js";
import type { ResolvedConfig } from "../config/resolved.js";
import type { Examination } from "../outcome/project.js";
import { good, problemOf, warning } from "./examine.js";

/** The config, where it can be read. */
export async function examineConfig(
  search: ConfigSearch,
): Promise<{ readonly examinations: readonly Examination[]; readonly config: ResolvedConfig | undefined }> {
  try {
    const config = await loadConfig(search);
    const examination =
      config.file === undefined
        ? warning("config", "there is no godwit.config.ts", "godwit init")
        : good("config", relative(search.cwd, config.file));
    return { examinations: [examination], config };
  } catch (error) {
    return { examinations: [problemOf("config", error)], config: undefined };
  }
}

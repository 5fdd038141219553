import { relative } from "node:path";
import type { ResolvedConfig } from "../config/resolved.js";
import type { Examination } from "../outcome/project.js";
import { good, problemOf, warning } from "./examine.js";

/** Whether the config's data source loads, and what is dangerous in it. */
export async function examineDataSource({ dataSource, directory }: ResolvedConfig): Promise<Examination[]> {
  const subject = "data source";
  if (dataSource === undefined) {
    return [warning(subject, "none is named in the config", 'Add `dataSource: "src/data-source.ts"`.')];
  }
  try {
    const { loadDataSource } = await import("@godwit/typeorm");
    const { exportName, warnings } = await loadDataSource(dataSource, { projectDirectory: directory });
    const loads = good(subject, `${relative(directory, dataSource)} exports ${exportName}`);
    return [loads, ...warnings.map(({ message, hint }) => warning(subject, message, hint))];
  } catch (error) {
    return [problemOf(subject, error)];
  }
}

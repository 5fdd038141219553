import { relative } from "node:path";
import { registerClass } from "@godwit/typeorm";
import type { ResolvedConfig } from "../config/resolved.js";
import type { Registration } from "../outcome/project.js";

/** A class that has been written, and the data source that is to know it. Files are absolute. */
export interface NewClass {
  readonly list: "migrations" | "entities";
  readonly className: string;
  readonly classFile: string;
  readonly dataSource: string | undefined;
  readonly config: ResolvedConfig;
  readonly cwd: string;
}

/** Adds a class to the list of a data source, where no pattern finds it; undefined where there is no data source. */
export function register(added: NewClass): Registration | undefined {
  const { list, className, classFile, dataSource, config, cwd } = added;
  if (dataSource === undefined) return undefined;
  const registered = registerClass({
    dataSourceFile: dataSource,
    list,
    className,
    classFile,
    projectDirectory: config.directory,
  });
  return "file" in registered ? { ...registered, file: relative(cwd, registered.file) } : registered;
}

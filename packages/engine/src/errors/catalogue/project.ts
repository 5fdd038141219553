import { entry } from "../entry.js";

/** Errors of a project's files: config, data source, entities, migrations, seed. */
export const projectErrors = {
  FILE_EXISTS: entry<{ path: string }>(
    ({ path }) => `The file ${path} exists already.`,
    () => "Choose another name, or remove the file first.",
  ),
};

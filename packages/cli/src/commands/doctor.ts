import { projectFolder } from "../config/find.js";
import { examineCompiler } from "../doctor/compiler.js";
import { examineConfig } from "../doctor/config.js";
import { examineDataSource } from "../doctor/data-source.js";
import { examineDatabase } from "../doctor/database.js";
import { examineInstallation } from "../doctor/installation.js";
import { examineMigrations } from "../doctor/migrations.js";
import type { DoctorReport } from "../outcome/project.js";
import type { CommandContext } from "./context.js";

/**
 * Looks at everything that a project needs, and never fails by itself. It changes and starts nothing but a scratch database
 * on a server that runs, which it drops again.
 */
export async function doctor(_input: object, context: CommandContext): Promise<DoctorReport> {
  const { cwd, environment, global } = context;
  const { examinations, config } = await examineConfig({ cwd, config: global.config, environment });
  const directory = config?.directory ?? projectFolder(cwd);
  const found = [
    ...examineInstallation(directory, process.versions.node),
    ...examinations,
    ...examineCompiler(directory),
  ];
  if (config !== undefined) {
    const database = await examineDatabase(config, environment);
    if (database.target !== undefined) environment.DATABASE_URL = database.target.url;
    found.push(...database.examinations, ...(await examineDataSource(config)));
    if (database.target !== undefined) found.push(...(await examineMigrations(config, context)));
  }
  return { kind: "doctor-report", directory, examinations: found };
}

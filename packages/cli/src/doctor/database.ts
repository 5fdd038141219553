import { type ConnectionTarget, targetLabel } from "@godwit/engine";
import type { ResolvedConfig } from "../config/resolved.js";
import type { Examination } from "../outcome/project.js";
import { embeddedServerOf } from "../project/embedded.js";
import { reachableServer } from "../project/reachable-server.js";
import { good, problem, problemOf } from "./examine.js";

const subject = "database";

/** The oldest PostgreSQL that Godwit works with. */
const oldestMajor = 13;

/** What is found out about the project's database. */
export interface DatabaseFindings {
  readonly examinations: readonly Examination[];
  /** Set where a server answers: what needs one can be looked at. */
  readonly target: ConnectionTarget | undefined;
}

/** Where the database is and whether it answers; a server that does not run is not started. */
export async function examineDatabase(
  config: ResolvedConfig,
  environment: NodeJS.ProcessEnv,
): Promise<DatabaseFindings> {
  const { database } = config;
  if (database.kind === "none") {
    const cure = 'Set DATABASE_URL, or `database` in godwit.config.ts (a URL, or "embedded").';
    return { examinations: [problem(subject, "none is configured", cure)], target: undefined };
  }
  return database.kind === "server" ? examineServer(database.target) : examineEmbedded(config, environment);
}

async function examineEmbedded(
  { directory }: ResolvedConfig,
  environment: NodeJS.ProcessEnv,
): Promise<DatabaseFindings> {
  if (environment.NODE_ENV === "production") {
    const finding = '"embedded", and NODE_ENV is "production"';
    const cure = "Set DATABASE_URL to the production database.";
    return { examinations: [problem(subject, finding, cure)], target: undefined };
  }
  try {
    const server = await embeddedServerOf(directory);
    const { dataDirectory, binaries, logFile } = await server.status();
    if (binaries === undefined) {
      const cure = "npm install --include=optional";
      return {
        examinations: [problem(subject, "embedded, its programs are missing", cure)],
        target: undefined,
      };
    }
    const place = [
      good("embedded server", `PostgreSQL ${binaries.version}`),
      good("its data", dataDirectory),
      good("its log", logFile),
    ];
    const url = server.url();
    if (url === undefined) {
      const resting = good(subject, "embedded; it rests until a command needs it");
      return { examinations: [...place, resting], target: undefined };
    }
    const { examinations, target } = await examineServer({ url });
    return { examinations: [...place, ...examinations], target };
  } catch (error) {
    return { examinations: [problemOf(subject, error)], target: undefined };
  }
}

async function examineServer(target: ConnectionTarget): Promise<DatabaseFindings> {
  try {
    const session = await reachableServer(target).connect();
    try {
      const { rows } = await session.query(
        "select current_setting('server_version'), current_setting('server_version_num')",
      );
      const [version = "", number = ""] = (rows[0] ?? []).map(String);
      return { examinations: [versionFinding(targetLabel(target.url), version, Number(number))], target };
    } finally {
      await session.close();
    }
  } catch (error) {
    return { examinations: [problemOf(subject, error)], target: undefined };
  }
}

function versionFinding(label: string, version: string, number: number): Examination {
  const finding = `PostgreSQL ${version} at ${label}`;
  if (number >= oldestMajor * 10_000) return good(subject, finding);
  return problem(
    subject,
    `${finding}, older than ${oldestMajor}`,
    `Upgrade the server to PostgreSQL ${oldestMajor} or newer.`,
  );
}

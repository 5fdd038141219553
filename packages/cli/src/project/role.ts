import type { LoadedDataSource } from "@godwit/typeorm";
import type { ResolvedConfig } from "../config/resolved.js";

type DataSource = LoadedDataSource["dataSource"];

/** The role as a setting of the session from its start (PostgreSQL manual, 34.1.2, `options`). */
export function withRole(dataSource: DataSource, config: ResolvedConfig): DataSource {
  const options = roleOptions(dataSource.options, config);
  return options === undefined ? dataSource : dataSource.setOptions(options);
}

/** The option that sets the config's role; undefined where it names none. */
export function roleOptions(
  { extra }: DataSource["options"],
  { database }: ResolvedConfig,
): Pick<DataSource["options"], "extra"> | undefined {
  const role = database.kind === "server" ? database.target.role : undefined;
  if (role === undefined) return undefined;
  const options = `-c role=${role.replaceAll(/[\\ ]/g, "\\$&")}`;
  return { extra: { ...(extra as object | undefined), options } };
}

import type { DataSourceOptions } from "typeorm";

/** Something in a data source's options that Godwit overrides for itself, and that harms where the application runs. */
export interface DataSourceWarning {
  readonly code: "SYNCHRONIZE_ON" | "DROP_SCHEMA_ON";
  readonly message: string;
  readonly hint: string;
}

export function warningsOf(
  options: Pick<DataSourceOptions, "synchronize" | "dropSchema">,
): DataSourceWarning[] {
  const warnings: DataSourceWarning[] = [];
  if (options.synchronize === true) {
    warnings.push({
      code: "SYNCHRONIZE_ON",
      message:
        "The data source has synchronize: true: the application changes the schema behind the migrations' back.",
      hint: "Set synchronize to false; migrations bring the schema up to date.",
    });
  }
  if (options.dropSchema === true) {
    warnings.push({
      code: "DROP_SCHEMA_ON",
      message: "The data source has dropSchema: true: each start of the application deletes all tables.",
      hint: "Remove dropSchema from the data source.",
    });
  }
  return warnings;
}

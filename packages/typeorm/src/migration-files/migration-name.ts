/** A migration's class name: the name in CamelCase with the timestamp (milliseconds, 13 digits) at its end. */
export function migrationClassName(name: string, timestamp: number): string {
  const words = name.replaceAll(/(?:^|[^\p{L}\p{N}$]+)([\p{L}\p{N}$]|$)/gu, (_, letter: string) =>
    letter.toUpperCase(),
  );
  return `${words}${timestamp}`;
}

/** The timestamp at the end of a migration's name, as TypeORM reads it; undefined where there is none. */
export function timestampOf(name: string): number | undefined {
  const digits = /\d{13}$/.exec(name)?.[0];
  return digits === undefined ? undefined : Number(digits);
}

/** A timestamptz expression as ISO 8601 text in UTC with milliseconds. */
export function isoTime(expression: string): string {
  return `to_char(${expression} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** The SQLSTATE of a server's error, or the code of a system error; empty where there is neither. */
export function sqlState(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

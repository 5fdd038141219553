import { GodwitError } from "@godwit/engine";

/** The URL, where it is one of PostgreSQL. Throws CONNECTION_URL_INVALID, without the URL: it may hold a password. */
export function databaseUrl(url: string, name: string): string {
  if (URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol)) return url;
  const reason = `${name} does not begin with postgresql://, or has characters that need encoding.`;
  throw new GodwitError("CONNECTION_URL_INVALID", { reason });
}

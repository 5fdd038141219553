import { GodwitError } from "@godwit/engine";

/**
 * The URL, where it is one of PostgreSQL. A host left out behind a user, as PostgreSQL's own programs allow (manual, 32.1.1.2),
 * is this machine, unless `?host=` names another or a socket's folder. Throws CONNECTION_URL_INVALID, without the URL: it
 * may hold a password.
 */
export function databaseUrl(url: string, name: string): string {
  const whole = url.replace(/^(postgres(?:ql)?:\/\/[^/?#]*@)(?=[/?#]|$)/, "$1localhost");
  if (URL.canParse(whole) && /^postgres(ql)?:$/.test(new URL(whole).protocol)) return whole;
  const reason = `${name} does not begin with postgresql://, or has characters that need encoding.`;
  throw new GodwitError("CONNECTION_URL_INVALID", { reason });
}

const mask = "********";

const secretName = /\w*(?:passw(?:or)?d|passphrase|secret|token|access_?key|api_?key)\w*/i;

/** An option or word that holds a secret, and its value as an SQL string. */
const secretValue = new RegExp(`(${secretName.source}"?\\s*=?\\s*)E?'(?:[^'\\\\]|''|\\\\.)*'`, "gi");

/** A password in a connection string. */
const inConnection = /(\bpassword\s*=\s*)(?!\*)[^\s'",)]+/gi;

/** SQL as it may be shown: the values of options of foreign servers and of roles that look like secrets are starred out. */
export function hideSecrets(sql: string): string {
  return sql.replaceAll(secretValue, `$1'${mask}'`).replaceAll(inConnection, `$1${mask}`);
}

/** True for the name of an option whose value looks like a secret. */
export function isSecret(option: string): boolean {
  return secretName.test(option);
}

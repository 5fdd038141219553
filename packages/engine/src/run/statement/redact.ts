/** Where SQL holds a secret: PASSWORD 'x' of a role, password=x of a connection string, and that of a URL. */
const secrets = [
  /(\bpassword\s+'(?:md5)?)((?:[^']|'')*)(')/gi,
  /(\bpassword=)([^\s'&]+)()/gi,
  /(:\/\/[^:@/\s']*:)([^@\s']+)(@)/g,
];

/** The text with its secrets starred out; as long as before, so that positions in it still hold. */
export function redact(sql: string): string {
  return secrets.reduce(
    (text, secret) =>
      text.replaceAll(
        secret,
        (_, before: string, hidden: string, after: string) => before + "*".repeat(hidden.length) + after,
      ),
    sql,
  );
}

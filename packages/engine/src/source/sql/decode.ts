const unicode = new TextDecoder("utf-8", { fatal: true });

/** `SET client_encoding` and psql's `\encoding`, as dumps of databases in other encodings begin. */
const named =
  /^\s*(?:set\s+(?:client_encoding\s*(?:=|to)|names)|\\encoding)\s*'?([\w-]+)'?|set_config\('client_encoding',\s*'([\w-]+)'/im;

/** PostgreSQL's names that the Encoding Standard does not have; LATINn is ISO 8859-n up to 4 (PostgreSQL manual, 24.3). */
const labels: Readonly<Record<string, string>> = {
  LATIN5: "iso-8859-9",
  LATIN6: "iso-8859-10",
  LATIN7: "iso-8859-13",
  LATIN8: "iso-8859-14",
  LATIN9: "iso-8859-15",
  LATIN10: "iso-8859-16",
  UHC: "euc-kr",
  JOHAB: "euc-kr",
  EUC_CN: "gb18030",
};

/**
 * The text of a script: UTF-8, UTF-16 where a byte order mark says so (what PowerShell writes), else the client encoding
 * that the script names, else Latin 1, where every byte is a character.
 */
export function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return unicode.decode(bytes);
  } catch {
    const text = new TextDecoder("latin1").decode(bytes);
    const [, set, configured] = named.exec(text) ?? [];
    return decoderOf(set ?? configured ?? "").decode(bytes);
  }
}

function decoderOf(encoding: string): Pick<typeof unicode, "decode"> {
  const name = encoding.toUpperCase();
  const label = name
    .replace(/^WIN(?=\d)/, "windows-")
    .replace(/^ISO_8859_/, "iso-8859-")
    .replace(/^EUC_/, "euc-");
  try {
    return new TextDecoder(labels[name] ?? label);
  } catch {
    return new TextDecoder("latin1");
  }
}

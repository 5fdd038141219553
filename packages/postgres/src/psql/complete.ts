const quoted = /\$(\w*)\$[\s\S]*?\$\1\$|'[^']*'|"[^"]*"|--[^\n]*|\/\*[\s\S]*?\*\//g;

/** Whether what was typed so far ends a statement: a semicolon that is in no string, quoted name or comment. */
export function isComplete(typed: string): boolean {
  const bare = typed.replaceAll(quoted, "");
  return !/['"]|\$\w*\$|\/\*/.test(bare) && bare.trimEnd().endsWith(";");
}

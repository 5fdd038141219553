/** A title as a handle: lower-case letters and digits of the Latin alphabet, joined by hyphens. */
export function slug(title: string): string {
  const plain = title
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

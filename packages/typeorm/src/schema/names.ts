const maximumBytes = 63;

/** A name as PostgreSQL stores it: cut at 63 bytes, never inside a character (manual, 4.1.1). */
export function storedName(name: string): string {
  if (Buffer.byteLength(name) <= maximumBytes) return name;
  const bytes = Buffer.from(name);
  let end = maximumBytes;
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end).toString();
}

/** Up to three names that contain the wanted one, or begin like it, whatever the case. */
export function nearestNames(wanted: string, names: readonly string[]): readonly string[] {
  const lower = wanted.toLowerCase();
  const containing = names.filter((name) => name.toLowerCase().includes(lower));
  if (containing.length > 0) return containing.slice(0, 3);
  return names.filter((name) => name.toLowerCase().startsWith(lower.slice(0, 4))).slice(0, 3);
}

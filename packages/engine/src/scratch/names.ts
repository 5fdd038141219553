const prefix = "godwit_scratch";

/** A name that tells who made it and when: process, seconds since 1970 in base 36, random part. */
export function scratchName(processId: number, now: Date, random: string): string {
  return `${prefix}_${processId}_${Math.floor(now.getTime() / 1000).toString(36)}_${random}`;
}

/** When a scratch database of that name was made; undefined for any other name. */
export function scratchBirth(name: string): Date | undefined {
  const found = /^godwit_scratch_\d+_([0-9a-z]+)_[0-9a-f]+$/.exec(name);
  return found === null ? undefined : new Date(Number.parseInt(found[1] ?? "0", 36) * 1000);
}

/** The major versions of PostgreSQL that Godwit is tested on, where this platform has them (linux-x64: all). */
export const majors = [13, 14, 15, 16, 17, 18] as const;

export type Major = (typeof majors)[number];

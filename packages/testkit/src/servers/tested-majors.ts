import { type Major, majors } from "./majors.js";

/** The newest, the oldest and one between. */
const usual: readonly Major[] = [18, 13, 16];

/**
 * The majors that tests go through which hold for every server: three, or those of GODWIT_TEST_MAJORS (`all`, or
 * numbers with commas). Newest first.
 */
export function testedMajors(environment: NodeJS.ProcessEnv = process.env): readonly Major[] {
  const wanted = environment.GODWIT_TEST_MAJORS;
  if (wanted === undefined || wanted === "") return usual.filter((major) => majors.includes(major));
  if (wanted === "all") return [...majors].reverse();
  const numbers = wanted.split(",").map(Number);
  return majors.filter((major) => numbers.includes(major)).reverse();
}

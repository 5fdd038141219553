/** A list of random numbers that is used up by one choice after the other; 0, the smallest, chooses the first. */
export class Picks {
  #next = 0;

  constructor(private readonly numbers: readonly number[]) {}

  number(below: number): number {
    return (this.numbers[this.#next++ % this.numbers.length] ?? 0) % below;
  }

  one<T>(first: T, ...others: readonly T[]): T {
    const chosen = this.number(others.length + 1);
    return chosen === 0 ? first : (others[chosen - 1] as T);
  }

  /** A part of a list in its order, turned around now and then, the first always. */
  some<T>(list: readonly T[]): T[] {
    const chosen = list.filter((_, place) => place === 0 || this.number(2) === 1);
    return this.number(3) === 2 ? chosen.reverse() : chosen;
  }

  /** The text once in `often` times, else nothing. */
  maybe(text: string, often = 3): string {
    return this.number(often) === 1 ? ` ${text}` : "";
  }
}

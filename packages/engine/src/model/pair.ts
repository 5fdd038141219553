/** The same thing on both sides; `previous` and `next` always travel together. */
export interface Pair<T> {
  readonly previous: T;
  readonly next: T;
}

/** Something to be run, killed, and run again. */
export interface Scenario {
  readonly name: string;
  /** What the database holds before; `url` is a fresh database. */
  prepare(url: string): Promise<void>;
  /** The run that is disturbed, and that is repeated afterwards. */
  run(url: string): Promise<void>;
  /**
   * For a scenario of many messages: the process is killed before each of them, the other accidents take turns. Without
   * it every accident happens at every moment of every message.
   */
  readonly inTurns?: boolean;
}

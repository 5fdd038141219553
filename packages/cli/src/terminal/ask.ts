/** Questions to the person at the terminal. Each throws INTERRUPTED when it is left with Ctrl-C. */
export interface Ask {
  confirm(question: string): Promise<boolean>;
  choose<T extends string>(question: string, choices: readonly Choice<T>[]): Promise<T>;
  text(question: string, placeholder?: string): Promise<string>;
}

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

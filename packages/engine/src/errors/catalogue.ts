/**
 * Every error Godwit can raise, by its permanent code. A code is never reused; `docs/errors.md` lists the same codes
 * (a test compares both ways). Areas keep their own files so that an error lies near the words of its subject.
 */
import { commandErrors } from "./catalogue/command.js";
import { connectionErrors } from "./catalogue/connection.js";
import { engineErrors } from "./catalogue/engine.js";
import { projectErrors } from "./catalogue/project.js";
import { runErrors } from "./catalogue/run.js";

/** What the catalogue says of one error: its message and the action that mends it, made from the details. */
export interface ErrorEntry<Details> {
  readonly message: (details: Details) => string;
  readonly hint: (details: Details) => string;
}

export const catalogue = {
  ...commandErrors,
  ...connectionErrors,
  ...engineErrors,
  ...projectErrors,
  ...runErrors,
};

export type ErrorCode = keyof typeof catalogue;
export type ErrorDetails<C extends ErrorCode> = Parameters<(typeof catalogue)[C]["message"]>[0];

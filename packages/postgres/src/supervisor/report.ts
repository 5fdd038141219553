import type { ErrorCode } from "@godwit/engine";

/** What a supervisor tells the command that launched it: one line of JSON on its standard output. */
export type Report =
  | { readonly kind: "ready" }
  /** Another supervisor has the lock. */
  | { readonly kind: "held" }
  | { readonly kind: "failed"; readonly code: ErrorCode; readonly details: object };

/** What a supervisor is launched with: its one argument, as JSON. */
export interface SupervisorOptions {
  readonly projectDirectory: string;
  readonly major: number;
  readonly idleSeconds: number;
}

import type { RunEvent } from "@godwit/engine";

/** Everything a command tells while it works; printed on stderr, never on stdout. */
export type Notice =
  | { readonly kind: "warning"; readonly text: string; readonly hint: string | undefined }
  /** A step that may take a while, as "Starting the embedded PostgreSQL". */
  | { readonly kind: "step"; readonly text: string }
  /** A statement sent outside of a migration's run; shown with --verbose. */
  | { readonly kind: "statement"; readonly sql: string }
  | { readonly kind: "seed-progress"; readonly step: string; readonly done: number; readonly total: number }
  | { readonly kind: "run"; readonly event: RunEvent };

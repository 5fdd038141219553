/** The timing of a constraint from TypeORM's `deferrable`: `INITIALLY IMMEDIATE` or `INITIALLY DEFERRED`. */
export function timing(deferrable: string | undefined): {
  readonly deferrable: boolean;
  readonly initiallyDeferred: boolean;
} {
  if (deferrable === undefined || deferrable === "") return { deferrable: false, initiallyDeferred: false };
  return { deferrable: true, initiallyDeferred: /deferred/i.test(deferrable) };
}

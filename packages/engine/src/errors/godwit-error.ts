import { catalogue, type ErrorCode, type ErrorDetails, type ErrorEntry } from "./catalogue.js";
import { hideSecrets } from "./hide-secrets.js";

/** Where an error lies: a file, an entity's property, a statement with the position of the fault. */
export interface ErrorPlace {
  readonly file?: string;
  readonly line?: number;
  readonly entity?: string;
  readonly property?: string;
  readonly sql?: string;
  /** 1-based character position in `sql`, as PostgreSQL reports it. */
  readonly position?: number;
}

/** The one error class. Match on `code`; `message` and `hint` are for people. */
export class GodwitError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = "GodwitError";
  readonly hint: string;
  readonly place: ErrorPlace;

  constructor(
    readonly code: C,
    readonly details: ErrorDetails<C>,
    place: ErrorPlace = {},
    cause?: unknown,
  ) {
    const found = catalogue[code] as ErrorEntry<ErrorDetails<C>>;
    super(found.message(details), cause === undefined ? undefined : { cause });
    this.hint = found.hint(details);
    this.place = withoutSecrets(place);
  }

  /** The error as JSON output prints it: no stack, no cause. */
  toJSON(): Record<string, unknown> {
    return { code: this.code, message: this.message, hint: this.hint, place: this.place };
  }
}

function withoutSecrets(place: ErrorPlace): ErrorPlace {
  if (place.sql === undefined) return place;
  const sql = hideSecrets(place.sql);
  if (sql === place.sql || place.position === undefined) return { ...place, sql };
  return { ...place, sql, position: hideSecrets(place.sql.slice(0, place.position - 1)).length + 1 };
}

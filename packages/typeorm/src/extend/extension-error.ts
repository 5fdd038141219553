const messages = {
  EXTENSION_CONFLICT: ({ entity, others }: { entity: string; others: string }) =>
    `"${entity}" and "${others}" cannot both take the place of the entity they extend: it has one table.`,
  EXTENSION_NOT_POSSIBLE: ({ entity, base, reason }: { entity: string; base: string; reason: string }) =>
    `${entity} cannot take the place of ${base}: ${reason}`,
  EXTENSION_WITHOUT_ENTITY: ({ entity, base }: { entity: string; base: string }) =>
    `${entity} extends the entity ${base} but has no @Entity() itself, so it would have no table.`,
} as const;

export type ExtensionErrorCode = keyof typeof messages;
export type ExtensionErrorDetails<C extends ExtensionErrorCode> = Parameters<(typeof messages)[C]>[0];

/** Why an entity cannot be extended as it stands. Match on `code`. */
export class ExtensionError<C extends ExtensionErrorCode = ExtensionErrorCode> extends Error {
  override readonly name = "ExtensionError";

  constructor(
    readonly code: C,
    readonly details: ExtensionErrorDetails<C>,
  ) {
    super((messages[code] as (details: ExtensionErrorDetails<C>) => string)(details));
  }
}

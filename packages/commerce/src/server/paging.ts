/** One page of a list. */
export interface Paging {
  readonly limit: number;
  readonly offset: number;
}

/** The two parameters that every list takes. */
export const pagingProperties = {
  limit: { type: "integer", minimum: 1, maximum: 100, default: 20 },
  offset: { type: "integer", minimum: 0, default: 0 },
} as const;

export const pagingSchema = {
  type: "object",
  additionalProperties: false,
  properties: pagingProperties,
} as const;

/** A page's rows under the list's own name, with the number of all rows. */
export function page<T>(name: string, [rows, count]: [T[], number], { limit, offset }: Paging) {
  return { [name]: rows, count, limit, offset };
}

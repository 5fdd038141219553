/** What a release brought to the schema, in the names of the entities' classes and properties. */
export interface Release {
  readonly version: string;
  /** Entities with their tables, and every relation that leads to them. */
  readonly entities?: readonly string[];
  /** Columns, with the relation that a column is the key of, and what constrains the column alone. */
  readonly columns?: Readonly<Record<string, readonly string[]>>;
  /** Labels of a column's enum. */
  readonly enumValues?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Indexes of one column. */
  readonly indexes?: Readonly<Record<string, readonly string[]>>;
  /** The name that a column had before this release. */
  readonly renamed?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The history since 1.0.0, the first release. Entities say what the schema is today; this says since when. */
export const releases: readonly Release[] = [
  { version: "1.0.0" },
  {
    version: "1.1.0",
    entities: [
      "SalesChannel",
      "SalesChannelLocation",
      "ProductSalesChannel",
      "PublishableApiKey",
      "PublishableApiKeySalesChannel",
    ],
    columns: {
      Store: ["default_sales_channel_id"],
      Cart: ["sales_channel_id"],
      Order: ["sales_channel_id"],
    },
  },
  {
    version: "1.2.0",
    entities: ["CustomerGroup", "DiscountConditionCustomerGroup"],
    enumValues: {
      DiscountCondition: { type: ["customer_groups"] },
      Product: { status: ["proposed"] },
      Cart: { type: ["claim"] },
    },
    indexes: {
      Region: ["currency_code"],
      Order: ["currency_code"],
      Payment: ["currency_code"],
      MoneyAmount: ["currency_code"],
    },
    renamed: {
      ProductVariant: { variant_rank: "rank" },
      Customer: { has_account: "is_registered" },
    },
  },
  {
    version: "1.3.0",
    entities: ["ProductCategory", "ProductCategoryProduct"],
    columns: {
      Product: ["external_id"],
      Order: ["external_id"],
      ShippingOption: ["admin_only"],
      PaymentSession: ["payment_authorized_at", "is_initiated"],
      Store: ["default_location_id"],
      Fulfillment: ["location_id"],
      Return: ["location_id"],
    },
  },
];

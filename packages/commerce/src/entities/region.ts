import {
  Column,
  Entity,
  Index,
  JoinColumn,
  JoinTable,
  ManyToMany,
  ManyToOne,
  OneToMany,
  type Relation,
} from "typeorm";
import { FeatureFlagColumn } from "../features/feature-flag-column.js";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { Country } from "./country.js";
import { Currency } from "./currency.js";
import { Discount } from "./discount.js";
import { FulfillmentProvider } from "./fulfillment-provider.js";
import { PaymentProvider } from "./payment-provider.js";
import { TaxProvider } from "./tax-provider.js";
import { TaxRate } from "./tax-rate.js";

/** Countries that share a currency, taxes and providers. */
@Entity("region")
export class Region extends SoftDeletableEntity {
  static override readonly idPrefix: string = "reg";

  @Column("varchar")
  name!: string;

  @Index("IDX_region_currency_code")
  @Column("varchar")
  currency_code!: string;

  @ManyToOne(() => Currency)
  @JoinColumn({ name: "currency_code" })
  currency?: Relation<Currency>;

  @Column("real")
  tax_rate!: number;

  @Column("varchar", { nullable: true })
  tax_code!: string | null;

  @Column("boolean", { default: true })
  gift_cards_taxable!: boolean;

  @Column("boolean", { default: true })
  automatic_taxes!: boolean;

  @Column("varchar", { nullable: true })
  tax_provider_id!: string | null;

  @ManyToOne(() => TaxProvider)
  @JoinColumn({ name: "tax_provider_id" })
  tax_provider?: Relation<TaxProvider> | null;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;

  /** Whether amounts include taxes. Exists while `tax_inclusive_pricing` is on. */
  @FeatureFlagColumn("tax_inclusive_pricing", "boolean", { default: false })
  includes_tax?: boolean;

  @OneToMany(
    () => Country,
    (country) => country.region,
  )
  countries?: Relation<Country>[];

  @OneToMany(
    () => TaxRate,
    (rate) => rate.region,
  )
  tax_rates?: Relation<TaxRate>[];

  @ManyToMany(
    () => PaymentProvider,
    (provider) => provider.regions,
    { onDelete: "CASCADE", onUpdate: "NO ACTION" },
  )
  @JoinTable({
    name: "region_payment_providers",
    joinColumn: { name: "region_id" },
    inverseJoinColumn: { name: "provider_id" },
  })
  payment_providers?: Relation<PaymentProvider>[];

  @ManyToMany(
    () => FulfillmentProvider,
    (provider) => provider.regions,
    { onDelete: "CASCADE", onUpdate: "NO ACTION" },
  )
  @JoinTable({
    name: "region_fulfillment_providers",
    joinColumn: { name: "region_id" },
    inverseJoinColumn: { name: "provider_id" },
  })
  fulfillment_providers?: Relation<FulfillmentProvider>[];

  @ManyToMany(
    () => Discount,
    (discount) => discount.regions,
    { onDelete: "CASCADE", onUpdate: "NO ACTION" },
  )
  discounts?: Relation<Discount>[];
}

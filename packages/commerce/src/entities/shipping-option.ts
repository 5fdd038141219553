import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, type Relation } from "typeorm";
import { FeatureFlagColumn } from "../features/feature-flag-column.js";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { FulfillmentProvider } from "./fulfillment-provider.js";
import { Region } from "./region.js";
import { ShippingOptionRequirement } from "./shipping-option-requirement.js";
import { ShippingProfile } from "./shipping-profile.js";

export enum ShippingOptionPriceType {
  FlatRate = "flat_rate",
  Calculated = "calculated",
}

/** A way to send an order in a region, and what it costs. */
@Entity("shipping_option")
@Check("CHK_7a367f5901ae0a5b0df75aee38", "amount >= 0")
export class ShippingOption extends SoftDeletableEntity {
  static override readonly idPrefix: string = "so";

  @Column("varchar")
  name!: string;

  @Index()
  @Column("varchar")
  region_id!: string;

  @ManyToOne(() => Region)
  @JoinColumn({ name: "region_id" })
  region?: Relation<Region>;

  @Index()
  @Column("varchar")
  profile_id!: string;

  @ManyToOne(
    () => ShippingProfile,
    (profile) => profile.shipping_options,
  )
  @JoinColumn({ name: "profile_id" })
  profile?: Relation<ShippingProfile>;

  @Index()
  @Column("varchar")
  provider_id!: string;

  @ManyToOne(() => FulfillmentProvider)
  @JoinColumn({ name: "provider_id" })
  provider?: Relation<FulfillmentProvider>;

  @Column("enum", { enum: ShippingOptionPriceType })
  price_type!: ShippingOptionPriceType;

  @Column("integer", { nullable: true })
  amount!: number | null;

  @Column("boolean", { default: false })
  is_return!: boolean;

  @Column("jsonb")
  data!: Record<string, unknown>;

  @Column("boolean", { default: false })
  admin_only!: boolean;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;

  /** Whether amounts include taxes. Exists while `tax_inclusive_pricing` is on. */
  @FeatureFlagColumn("tax_inclusive_pricing", "boolean", { default: false })
  includes_tax?: boolean;

  @OneToMany(
    () => ShippingOptionRequirement,
    (requirement) => requirement.shipping_option,
  )
  requirements?: Relation<ShippingOptionRequirement>[];
}

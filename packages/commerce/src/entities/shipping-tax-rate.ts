import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
  UpdateDateColumn,
} from "typeorm";
import { ShippingOption } from "./shipping-option.js";
import { TaxRate } from "./tax-rate.js";

/** A tax rate that holds for a shipping option. */
@Entity("shipping_tax_rate")
export class ShippingTaxRate {
  @Index()
  @PrimaryColumn("varchar")
  shipping_option_id!: string;

  @ManyToOne(() => ShippingOption, { onDelete: "CASCADE" })
  @JoinColumn({ name: "shipping_option_id" })
  shipping_option?: Relation<ShippingOption>;

  @Index()
  @PrimaryColumn("varchar")
  rate_id!: string;

  @ManyToOne(() => TaxRate, { onDelete: "CASCADE" })
  @JoinColumn({ name: "rate_id" })
  rate?: Relation<TaxRate>;

  @CreateDateColumn({ type: "timestamptz" })
  created_at!: Date;

  @UpdateDateColumn({ type: "timestamptz" })
  updated_at!: Date;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;
}

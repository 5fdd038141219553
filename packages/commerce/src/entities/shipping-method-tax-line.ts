import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from "typeorm";
import { TimestampedEntity } from "./base/timestamped-entity.js";
import { ShippingMethod } from "./shipping-method.js";

/** A tax on a shipping method, as it was when it was computed. */
@Entity("shipping_method_tax_line")
@Unique(["shipping_method_id", "code"])
export class ShippingMethodTaxLine extends TimestampedEntity {
  static override readonly idPrefix: string = "smtl";

  @Column("real")
  rate!: number;

  @Column("varchar")
  name!: string;

  @Column("varchar", { nullable: true })
  code!: string | null;

  @Index()
  @Column("varchar")
  shipping_method_id!: string;

  @ManyToOne(
    () => ShippingMethod,
    (shipping_method) => shipping_method.tax_lines,
  )
  @JoinColumn({ name: "shipping_method_id" })
  shipping_method?: Relation<ShippingMethod>;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;
}

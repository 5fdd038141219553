import { Column, Entity, JoinColumn, ManyToOne, type Relation } from "typeorm";
import { TimestampedEntity } from "./base/timestamped-entity.js";
import { Region } from "./region.js";

/** A tax of a region, in percent. */
@Entity("tax_rate")
export class TaxRate extends TimestampedEntity {
  static override readonly idPrefix: string = "txr";

  @Column("real", { nullable: true })
  rate!: number | null;

  @Column("varchar", { nullable: true })
  code!: string | null;

  @Column("varchar")
  name!: string;

  @Column("varchar")
  region_id!: string;

  @ManyToOne(
    () => Region,
    (region) => region.tax_rates,
  )
  @JoinColumn({ name: "region_id" })
  region?: Relation<Region>;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;
}

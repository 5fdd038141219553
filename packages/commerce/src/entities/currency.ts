import { Column, Entity, ManyToMany, PrimaryColumn, type Relation } from "typeorm";
import { FeatureFlagColumn } from "../features/feature-flag-column.js";
import { Store } from "./store.js";

/** A currency of ISO 4217. The code is lower case. */
@Entity("currency")
export class Currency {
  @PrimaryColumn("varchar")
  code!: string;

  @Column("varchar")
  symbol!: string;

  @Column("varchar")
  symbol_native!: string;

  @Column("varchar")
  name!: string;

  /** Whether amounts include taxes. Exists while `tax_inclusive_pricing` is on. */
  @FeatureFlagColumn("tax_inclusive_pricing", "boolean", { default: false })
  includes_tax?: boolean;

  @ManyToMany(
    () => Store,
    (store) => store.currencies,
    { onDelete: "CASCADE", onUpdate: "NO ACTION" },
  )
  stores?: Relation<Store>[];
}

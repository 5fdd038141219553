import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { Currency } from "./currency.js";
import { PriceList } from "./price-list.js";
import { Region } from "./region.js";

/** A price in minor units of its currency, in general or for a region, a quantity or a price list. */
@Entity("money_amount")
export class MoneyAmount extends SoftDeletableEntity {
  static override readonly idPrefix: string = "ma";

  @Index("IDX_money_amount_currency_code")
  @Column("varchar")
  currency_code!: string;

  @ManyToOne(() => Currency)
  @JoinColumn({ name: "currency_code" })
  currency?: Relation<Currency>;

  @Column("integer")
  amount!: number;

  @Index("idx_money_amount_region_id")
  @Column("varchar", { nullable: true })
  region_id!: string | null;

  @ManyToOne(() => Region)
  @JoinColumn({ name: "region_id" })
  region?: Relation<Region> | null;

  @Column("integer", { nullable: true })
  min_quantity!: number | null;

  @Column("integer", { nullable: true })
  max_quantity!: number | null;

  @Column("varchar", { nullable: true })
  price_list_id!: string | null;

  @ManyToOne(
    () => PriceList,
    (price_list) => price_list.prices,
    { onDelete: "CASCADE" },
  )
  @JoinColumn({ name: "price_list_id" })
  price_list?: Relation<PriceList> | null;
}

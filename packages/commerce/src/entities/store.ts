import { Column, Entity, JoinColumn, JoinTable, ManyToMany, ManyToOne, type Relation, Unique } from "typeorm";
import { TimestampedEntity } from "./base/timestamped-entity.js";
import { Currency } from "./currency.js";
import { SalesChannel } from "./sales-channel.js";

/** The shop itself. A database holds one row. */
@Entity("store")
@Unique("UQ_61b0f48cccbb5f41c750bac7286", ["default_sales_channel_id"])
export class Store extends TimestampedEntity {
  static override readonly idPrefix: string = "store";

  @Column("varchar", { default: "Medusa Store" })
  name!: string;

  @Column("varchar", { default: "usd" })
  default_currency_code!: string;

  @ManyToOne(() => Currency)
  @JoinColumn({ name: "default_currency_code" })
  default_currency?: Relation<Currency>;

  @Column("varchar", { nullable: true })
  swap_link_template!: string | null;

  @Column("varchar", { nullable: true })
  payment_link_template!: string | null;

  @Column("varchar", { nullable: true })
  invite_link_template!: string | null;

  @Column("varchar", { nullable: true })
  default_sales_channel_id!: string | null;

  @ManyToOne(() => SalesChannel)
  @JoinColumn({
    name: "default_sales_channel_id",
    foreignKeyConstraintName: "FK_61b0f48cccbb5f41c750bac7286",
  })
  default_sales_channel?: Relation<SalesChannel> | null;

  @Column("varchar", { nullable: true })
  default_location_id!: string | null;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;

  @ManyToMany(
    () => Currency,
    (currency) => currency.stores,
    { onDelete: "CASCADE", onUpdate: "NO ACTION" },
  )
  @JoinTable({
    name: "store_currencies",
    joinColumn: { name: "store_id" },
    inverseJoinColumn: { name: "currency_code" },
  })
  currencies?: Relation<Currency>[];
}

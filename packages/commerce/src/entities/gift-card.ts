import { Column, Entity, Index, JoinColumn, ManyToMany, ManyToOne, type Relation } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { Cart } from "./cart.js";
import { Order } from "./order.js";
import { Region } from "./region.js";

/** A prepaid amount, spent by its code. */
@Entity("gift_card")
export class GiftCard extends SoftDeletableEntity {
  static override readonly idPrefix: string = "gift";

  @Index({ unique: true })
  @Column("varchar")
  code!: string;

  @Column("integer")
  value!: number;

  @Column("integer")
  balance!: number;

  @Index()
  @Column("varchar")
  region_id!: string;

  @ManyToOne(() => Region)
  @JoinColumn({ name: "region_id" })
  region?: Relation<Region>;

  @Index()
  @Column("varchar", { nullable: true })
  order_id!: string | null;

  @ManyToOne(() => Order)
  @JoinColumn({ name: "order_id" })
  order?: Relation<Order> | null;

  @Column("boolean", { default: false })
  is_disabled!: boolean;

  @Column("timestamptz", { nullable: true })
  ends_at!: Date | null;

  @Column("real", { nullable: true })
  tax_rate!: number | null;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;

  @ManyToMany(
    () => Cart,
    (cart) => cart.gift_cards,
    { onDelete: "CASCADE", onUpdate: "NO ACTION" },
  )
  carts?: Relation<Cart>[];

  @ManyToMany(
    () => Order,
    (order) => order.gift_cards,
    { onDelete: "CASCADE", onUpdate: "NO ACTION" },
  )
  orders?: Relation<Order>[];
}

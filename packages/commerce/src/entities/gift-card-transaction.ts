import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  type Relation,
  Unique,
} from "typeorm";
import { IdentifiedEntity } from "./base/identified-entity.js";
import { GiftCard } from "./gift-card.js";
import { Order } from "./order.js";

/** What an order took from a gift card. */
@Entity("gift_card_transaction")
@Unique("gcuniq", ["gift_card_id", "order_id"])
export class GiftCardTransaction extends IdentifiedEntity {
  static override readonly idPrefix: string = "gct";

  @Column("varchar")
  gift_card_id!: string;

  @ManyToOne(() => GiftCard)
  @JoinColumn({ name: "gift_card_id" })
  gift_card?: Relation<GiftCard>;

  @Index()
  @Column("varchar")
  order_id!: string;

  @ManyToOne(() => Order)
  @JoinColumn({ name: "order_id" })
  order?: Relation<Order>;

  @Column("integer")
  amount!: number;

  @CreateDateColumn({ type: "timestamptz" })
  created_at!: Date;

  @Column("boolean", { nullable: true })
  is_taxable!: boolean | null;

  @Column("real", { nullable: true })
  tax_rate!: number | null;
}

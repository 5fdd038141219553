import { Column, Entity, Index, JoinColumn, JoinTable, ManyToMany, ManyToOne, type Relation } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { Cart } from "./cart.js";
import { DiscountRule } from "./discount-rule.js";
import { Order } from "./order.js";
import { Region } from "./region.js";

/** A code that reduces prices. */
@Entity("discount")
export class Discount extends SoftDeletableEntity {
  static override readonly idPrefix: string = "disc";

  @Index("IDX_f65bf52e2239ace276ece2b2f4", { unique: true, where: "deleted_at IS NULL" })
  @Column("varchar")
  code!: string;

  @Column("boolean")
  is_dynamic!: boolean;

  @Index()
  @Column("varchar", { nullable: true })
  rule_id!: string | null;

  @ManyToOne(() => DiscountRule)
  @JoinColumn({ name: "rule_id" })
  rule?: Relation<DiscountRule> | null;

  @Column("boolean")
  is_disabled!: boolean;

  @Column("varchar", { nullable: true })
  parent_discount_id!: string | null;

  @ManyToOne(() => Discount)
  @JoinColumn({ name: "parent_discount_id" })
  parent_discount?: Relation<Discount> | null;

  @Column("timestamptz", { default: () => "CURRENT_TIMESTAMP" })
  starts_at!: Date;

  @Column("timestamptz", { nullable: true })
  ends_at!: Date | null;

  @Column("integer", { nullable: true })
  usage_limit!: number | null;

  @Column("integer", { default: 0 })
  usage_count!: number;

  @Column("varchar", { nullable: true })
  valid_duration!: string | null;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;

  @ManyToMany(
    () => Cart,
    (cart) => cart.discounts,
    { onDelete: "CASCADE", onUpdate: "NO ACTION" },
  )
  carts?: Relation<Cart>[];

  @ManyToMany(
    () => Region,
    (region) => region.discounts,
    { onDelete: "CASCADE", onUpdate: "NO ACTION" },
  )
  @JoinTable({
    name: "discount_regions",
    joinColumn: { name: "discount_id" },
    inverseJoinColumn: { name: "region_id" },
  })
  regions?: Relation<Region>[];

  @ManyToMany(
    () => Order,
    (order) => order.discounts,
    { onDelete: "CASCADE", onUpdate: "NO ACTION" },
  )
  orders?: Relation<Order>[];
}

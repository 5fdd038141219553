import { Column, Entity, JoinTable, ManyToMany, OneToMany, type Relation } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { DiscountCondition } from "./discount-condition.js";
import { Product } from "./product.js";

export enum DiscountRuleType {
  Fixed = "fixed",
  Percentage = "percentage",
  FreeShipping = "free_shipping",
}

export enum DiscountRuleAllocation {
  Total = "total",
  Item = "item",
}

/** By how much a discount reduces, and on what. */
@Entity("discount_rule")
export class DiscountRule extends SoftDeletableEntity {
  static override readonly idPrefix: string = "dru";

  @Column("varchar", { nullable: true })
  description!: string | null;

  @Column("enum", { enum: DiscountRuleType })
  type!: DiscountRuleType;

  @Column("integer")
  value!: number;

  @Column("enum", { enum: DiscountRuleAllocation, nullable: true })
  allocation!: DiscountRuleAllocation | null;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;

  @OneToMany(
    () => DiscountCondition,
    (condition) => condition.discount_rule,
  )
  conditions?: Relation<DiscountCondition>[];

  @ManyToMany(
    () => Product,
    (product) => product.discount_rules,
    { onDelete: "CASCADE", onUpdate: "NO ACTION" },
  )
  @JoinTable({
    name: "discount_rule_products",
    joinColumn: { name: "discount_rule_id" },
    inverseJoinColumn: { name: "product_id" },
  })
  valid_for?: Relation<Product>[];
}

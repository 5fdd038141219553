import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { DiscountRule } from "./discount-rule.js";

export enum DiscountConditionType {
  Products = "products",
  ProductTypes = "product_types",
  ProductCollections = "product_collections",
  ProductTags = "product_tags",
  CustomerGroups = "customer_groups",
}

export enum DiscountConditionOperator {
  In = "in",
  NotIn = "not_in",
}

/** What a discount rule holds for, or does not. */
@Entity("discount_condition")
@Unique("dctypeuniq", ["type", "operator", "discount_rule_id"])
export class DiscountCondition extends SoftDeletableEntity {
  static override readonly idPrefix: string = "discon";

  @Column("enum", { enum: DiscountConditionType })
  type!: DiscountConditionType;

  @Column("enum", { enum: DiscountConditionOperator })
  operator!: DiscountConditionOperator;

  @Index()
  @Column("varchar")
  discount_rule_id!: string;

  @ManyToOne(
    () => DiscountRule,
    (discount_rule) => discount_rule.conditions,
  )
  @JoinColumn({ name: "discount_rule_id" })
  discount_rule?: Relation<DiscountRule>;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;
}

import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
  UpdateDateColumn,
} from "typeorm";
import { DiscountCondition } from "./discount-condition.js";
import { ProductType } from "./product-type.js";

/** A type of product that a discount condition names. */
@Entity("discount_condition_product_type")
export class DiscountConditionProductType {
  @Index()
  @PrimaryColumn("varchar")
  product_type_id!: string;

  @ManyToOne(() => ProductType, { onDelete: "CASCADE" })
  @JoinColumn({ name: "product_type_id" })
  product_type?: Relation<ProductType>;

  @Index()
  @PrimaryColumn("varchar")
  condition_id!: string;

  @ManyToOne(() => DiscountCondition, { onDelete: "CASCADE" })
  @JoinColumn({ name: "condition_id" })
  condition?: Relation<DiscountCondition>;

  @CreateDateColumn({ type: "timestamptz" })
  created_at!: Date;

  @UpdateDateColumn({ type: "timestamptz" })
  updated_at!: Date;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;
}

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
import { Product } from "./product.js";

/** A product that a discount condition names. */
@Entity("discount_condition_product")
export class DiscountConditionProduct {
  @Index()
  @PrimaryColumn("varchar")
  product_id!: string;

  @ManyToOne(() => Product, { onDelete: "CASCADE" })
  @JoinColumn({ name: "product_id" })
  product?: Relation<Product>;

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

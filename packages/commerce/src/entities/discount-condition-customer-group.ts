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
import { CustomerGroup } from "./customer-group.js";
import { DiscountCondition } from "./discount-condition.js";

/** A customer group that a discount condition names. */
@Entity("discount_condition_customer_group")
export class DiscountConditionCustomerGroup {
  @Index()
  @PrimaryColumn("varchar")
  customer_group_id!: string;

  @ManyToOne(() => CustomerGroup, { onDelete: "CASCADE" })
  @JoinColumn({ name: "customer_group_id" })
  customer_group?: Relation<CustomerGroup>;

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

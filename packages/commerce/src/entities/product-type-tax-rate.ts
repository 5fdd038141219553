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
import { ProductType } from "./product-type.js";
import { TaxRate } from "./tax-rate.js";

/** A tax rate that holds for a type of product. */
@Entity("product_type_tax_rate")
export class ProductTypeTaxRate {
  @Index()
  @PrimaryColumn("varchar")
  product_type_id!: string;

  @ManyToOne(() => ProductType, { onDelete: "CASCADE" })
  @JoinColumn({ name: "product_type_id" })
  product_type?: Relation<ProductType>;

  @Index()
  @PrimaryColumn("varchar")
  rate_id!: string;

  @ManyToOne(() => TaxRate, { onDelete: "CASCADE" })
  @JoinColumn({ name: "rate_id" })
  rate?: Relation<TaxRate>;

  @CreateDateColumn({ type: "timestamptz" })
  created_at!: Date;

  @UpdateDateColumn({ type: "timestamptz" })
  updated_at!: Date;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;
}

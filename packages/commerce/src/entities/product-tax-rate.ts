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
import { Product } from "./product.js";
import { TaxRate } from "./tax-rate.js";

/** A tax rate that holds for a product. */
@Entity("product_tax_rate")
export class ProductTaxRate {
  @Index()
  @PrimaryColumn("varchar")
  product_id!: string;

  @ManyToOne(() => Product, { onDelete: "CASCADE" })
  @JoinColumn({ name: "product_id" })
  product?: Relation<Product>;

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

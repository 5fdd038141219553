import { Column, Entity } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";

/** A free classification of products. */
@Entity("product_type")
export class ProductType extends SoftDeletableEntity {
  static override readonly idPrefix: string = "ptyp";

  @Column("varchar")
  value!: string;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;
}

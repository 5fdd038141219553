import { Column, Entity, ManyToMany, type Relation } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { Product } from "./product.js";

/** A picture, by its address. */
@Entity("image")
export class Image extends SoftDeletableEntity {
  static override readonly idPrefix: string = "img";

  @Column("varchar")
  url!: string;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;

  @ManyToMany(
    () => Product,
    (product) => product.images,
    { onDelete: "CASCADE", onUpdate: "NO ACTION" },
  )
  products?: Relation<Product>[];
}

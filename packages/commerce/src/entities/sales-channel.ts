import { Column, Entity } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";

/** A place where products are sold: the shop's site, a marketplace, a counter. */
@Entity("sales_channel")
export class SalesChannel extends SoftDeletableEntity {
  static override readonly idPrefix: string = "sc";

  @Column("varchar")
  name!: string;

  @Column("varchar", { nullable: true })
  description!: string | null;

  @Column("boolean", { default: false })
  is_disabled!: boolean;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;
}

import { Column, Entity, Index, ManyToMany, type Relation } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { ClaimItem } from "./claim-item.js";

/** A word that claims can be found by. */
@Entity("claim_tag")
export class ClaimTag extends SoftDeletableEntity {
  static override readonly idPrefix: string = "ctag";

  @Index()
  @Column("varchar")
  value!: string;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;

  @ManyToMany(
    () => ClaimItem,
    (item) => item.tags,
    { onDelete: "CASCADE", onUpdate: "NO ACTION" },
  )
  claim_items?: Relation<ClaimItem>[];
}

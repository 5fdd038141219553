import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { ClaimItem } from "./claim-item.js";

/** A picture that shows what a claim is about. */
@Entity("claim_image")
export class ClaimImage extends SoftDeletableEntity {
  static override readonly idPrefix: string = "cimg";

  @Index()
  @Column("varchar")
  claim_item_id!: string;

  @ManyToOne(
    () => ClaimItem,
    (claim_item) => claim_item.images,
  )
  @JoinColumn({ name: "claim_item_id" })
  claim_item?: Relation<ClaimItem>;

  @Column("varchar")
  url!: string;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;
}

import {
  Column,
  Entity,
  Index,
  JoinColumn,
  JoinTable,
  ManyToMany,
  ManyToOne,
  OneToMany,
  type Relation,
} from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { ClaimImage } from "./claim-image.js";
import { ClaimOrder } from "./claim-order.js";
import { ClaimTag } from "./claim-tag.js";
import { LineItem } from "./line-item.js";
import { ProductVariant } from "./product-variant.js";

export enum ClaimItemReason {
  MissingItem = "missing_item",
  WrongItem = "wrong_item",
  ProductionFailure = "production_failure",
  Other = "other",
}

/** A line item that a claim is about. */
@Entity("claim_item")
export class ClaimItem extends SoftDeletableEntity {
  static override readonly idPrefix: string = "citm";

  @Index()
  @Column("varchar")
  claim_order_id!: string;

  @ManyToOne(
    () => ClaimOrder,
    (claim_order) => claim_order.claim_items,
  )
  @JoinColumn({ name: "claim_order_id" })
  claim_order?: Relation<ClaimOrder>;

  @Index()
  @Column("varchar")
  item_id!: string;

  @ManyToOne(() => LineItem)
  @JoinColumn({ name: "item_id" })
  item?: Relation<LineItem>;

  @Index()
  @Column("varchar")
  variant_id!: string;

  @ManyToOne(() => ProductVariant)
  @JoinColumn({ name: "variant_id" })
  variant?: Relation<ProductVariant>;

  @Column("enum", { enum: ClaimItemReason })
  reason!: ClaimItemReason;

  @Column("varchar", { nullable: true })
  note!: string | null;

  @Column("integer")
  quantity!: number;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;

  @OneToMany(
    () => ClaimImage,
    (image) => image.claim_item,
  )
  images?: Relation<ClaimImage>[];

  @ManyToMany(
    () => ClaimTag,
    (tag) => tag.claim_items,
    { onDelete: "CASCADE", onUpdate: "NO ACTION" },
  )
  @JoinTable({
    name: "claim_item_tags",
    joinColumn: { name: "item_id" },
    inverseJoinColumn: { name: "tag_id" },
  })
  tags?: Relation<ClaimTag>[];
}

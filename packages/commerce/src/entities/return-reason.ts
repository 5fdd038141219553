import { Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, type Relation } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";

/** Why goods come back, as the shop offers it for choice. */
@Entity("return_reason")
export class ReturnReason extends SoftDeletableEntity {
  static override readonly idPrefix: string = "rr";

  @Index("IDX_return_reason_value", { unique: true, where: "deleted_at IS NULL" })
  @Column("varchar")
  value!: string;

  @Column("varchar")
  label!: string;

  @Column("varchar", { nullable: true })
  description!: string | null;

  @Column("varchar", { nullable: true })
  parent_return_reason_id!: string | null;

  @ManyToOne(
    () => ReturnReason,
    (parent) => parent.return_reason_children,
  )
  @JoinColumn({ name: "parent_return_reason_id", foreignKeyConstraintName: "FK_2250c5d9e975987ab212f61a657" })
  parent_return_reason?: Relation<ReturnReason> | null;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;

  @OneToMany(
    () => ReturnReason,
    (child) => child.parent_return_reason,
  )
  return_reason_children?: Relation<ReturnReason>[];
}

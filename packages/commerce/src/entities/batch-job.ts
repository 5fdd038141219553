import { Column, Entity, JoinColumn, ManyToOne, type Relation } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { User } from "./user.js";

/** A long job, an import or an export, with its progress. */
@Entity("batch_job")
export class BatchJob extends SoftDeletableEntity {
  static override readonly idPrefix: string = "batch";

  @Column("text")
  type!: string;

  @Column("varchar", { nullable: true })
  created_by!: string | null;

  @ManyToOne(() => User)
  @JoinColumn({ name: "created_by", foreignKeyConstraintName: "FK_fa53ca4f5fd90605b532802a626" })
  created_by_user?: Relation<User> | null;

  @Column("jsonb", { nullable: true })
  context!: Record<string, unknown> | null;

  @Column("jsonb", { nullable: true })
  result!: Record<string, unknown> | null;

  @Column("boolean", { default: false })
  dry_run!: boolean;

  @Column("timestamptz", { nullable: true })
  pre_processed_at!: Date | null;

  @Column("timestamptz", { nullable: true })
  confirmed_at!: Date | null;

  @Column("timestamptz", { nullable: true })
  processing_at!: Date | null;

  @Column("timestamptz", { nullable: true })
  completed_at!: Date | null;

  @Column("timestamptz", { nullable: true })
  failed_at!: Date | null;

  @Column("timestamptz", { nullable: true })
  canceled_at!: Date | null;
}

import { Column, Entity, Index } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";

/** A remark on any record. */
@Entity("note")
export class Note extends SoftDeletableEntity {
  static override readonly idPrefix: string = "note";

  @Column("varchar")
  value!: string;

  @Index()
  @Column("varchar")
  resource_type!: string;

  @Index()
  @Column("varchar")
  resource_id!: string;

  @Column("varchar", { nullable: true })
  author_id!: string | null;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;
}

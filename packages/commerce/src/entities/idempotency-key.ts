import { Column, CreateDateColumn, Entity, Index } from "typeorm";
import { IdentifiedEntity } from "./base/identified-entity.js";

/** A request that may be sent twice and is carried out once. */
@Entity("idempotency_key")
export class IdempotencyKey extends IdentifiedEntity {
  static override readonly idPrefix: string = "ikey";

  @Index({ unique: true })
  @Column("varchar")
  idempotency_key!: string;

  @CreateDateColumn({ type: "timestamptz" })
  created_at!: Date;

  @Column("timestamptz", { nullable: true })
  locked_at!: Date | null;

  @Column("varchar", { nullable: true })
  request_method!: string | null;

  @Column("jsonb", { nullable: true })
  request_params!: Record<string, unknown> | null;

  @Column("varchar", { nullable: true })
  request_path!: string | null;

  @Column("integer", { nullable: true })
  response_code!: number | null;

  @Column("jsonb", { nullable: true })
  response_body!: Record<string, unknown> | null;

  @Column("varchar", { default: "started" })
  recovery_point!: string;
}

import { Column, Entity, Index } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";

export enum InviteRole {
  Admin = "admin",
  Member = "member",
  Developer = "developer",
}

/** An invitation to become a user of the shop's administration. */
@Entity("invite")
export class Invite extends SoftDeletableEntity {
  static override readonly idPrefix: string = "invite";

  @Index("IDX_6b0ce4b4bcfd24491510bf19d1", { unique: true })
  @Column("varchar")
  user_email!: string;

  @Column("enum", { enum: InviteRole, default: InviteRole.Member, nullable: true })
  role!: InviteRole | null;

  @Column("boolean", { default: false })
  accepted!: boolean;

  @Column("varchar")
  token!: string;

  @Column("timestamptz", { default: () => "now()" })
  expires_at!: Date;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;
}

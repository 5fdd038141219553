import { Column, Entity, Index } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";

export enum UserRole {
  Admin = "admin",
  Member = "member",
  Developer = "developer",
}

/** A person who administers the shop. The password is kept as an argon2id hash only, see `hashPassword`. */
@Entity("user")
export class User extends SoftDeletableEntity {
  static override readonly idPrefix: string = "usr";

  @Index("IDX_ba8de19442d86957a3aa3b5006", { unique: true, where: "deleted_at IS NULL" })
  @Column("varchar")
  email!: string;

  @Column("varchar", { nullable: true })
  first_name!: string | null;

  @Column("varchar", { nullable: true })
  last_name!: string | null;

  @Column("varchar", { nullable: true, select: false })
  password_hash!: string | null;

  @Column("varchar", { nullable: true, select: false })
  api_token!: string | null;

  @Column("enum", { enum: UserRole, default: UserRole.Member, nullable: true })
  role!: UserRole | null;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;
}

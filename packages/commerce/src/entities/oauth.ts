import { Column, Entity, Index } from "typeorm";
import { IdentifiedEntity } from "./base/identified-entity.js";

/** An application that may act for the shop through OAuth. */
@Entity("oauth")
export class OAuth extends IdentifiedEntity {
  static override readonly idPrefix: string = "oauth";

  @Column("varchar")
  display_name!: string;

  @Index({ unique: true })
  @Column("varchar")
  application_name!: string;

  @Column("varchar", { nullable: true })
  install_url!: string | null;

  @Column("varchar", { nullable: true })
  uninstall_url!: string | null;

  @Column("jsonb", { nullable: true })
  data!: Record<string, unknown> | null;
}

import { User as CommerceUser } from "@godwit/commerce";
import { Column, Entity } from "typeorm";

/** The core's user, with notes of this shop. */
@Entity()
export class User extends CommerceUser {
  @Column({ nullable: true })
  additional_notes?: string;
}

import { Column, Entity } from "typeorm";
import { User } from "../index.js";

/** A project's own user: the core's with one more column. */
@Entity("user")
export class ShopUser extends User {
  @Column("varchar", { nullable: true })
  additional_notes!: string | null;
}

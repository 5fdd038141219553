import { Column, Entity, Index, JoinColumn, ManyToMany, OneToMany, OneToOne, type Relation } from "typeorm";
import { Address } from "./address.js";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { CustomerGroup } from "./customer-group.js";
import { Order } from "./order.js";

/** Somebody who buys: a guest, or the owner of an account. */
@Entity("customer")
@Index("IDX_unique_email_for_guests_and_customer_accounts", ["email", "has_account"], {
  unique: true,
  where: "deleted_at IS NULL",
})
export class Customer extends SoftDeletableEntity {
  static override readonly idPrefix: string = "cus";

  @Column("varchar")
  email!: string;

  @Column("varchar", { nullable: true })
  first_name!: string | null;

  @Column("varchar", { nullable: true })
  last_name!: string | null;

  @Index()
  @Column("varchar", { nullable: true })
  billing_address_id!: string | null;

  @OneToOne(() => Address)
  @JoinColumn({ name: "billing_address_id" })
  billing_address?: Relation<Address> | null;

  @Column("varchar", { nullable: true, select: false })
  password_hash!: string | null;

  @Column("varchar", { nullable: true })
  phone!: string | null;

  @Column("boolean", { default: false })
  has_account!: boolean;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;

  @OneToMany(
    () => Address,
    (address) => address.customer,
  )
  shipping_addresses?: Relation<Address>[];

  @OneToMany(
    () => Order,
    (order) => order.customer,
  )
  orders?: Relation<Order>[];

  @ManyToMany(
    () => CustomerGroup,
    (group) => group.customers,
    { onDelete: "CASCADE", onUpdate: "NO ACTION" },
  )
  groups?: Relation<CustomerGroup>[];
}

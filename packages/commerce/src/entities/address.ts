import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { Country } from "./country.js";
import { Customer } from "./customer.js";

/** A postal address of a customer, a cart or an order. */
@Entity("address")
export class Address extends SoftDeletableEntity {
  static override readonly idPrefix: string = "addr";

  @Index()
  @Column("varchar", { nullable: true })
  customer_id!: string | null;

  @ManyToOne(
    () => Customer,
    (customer) => customer.shipping_addresses,
  )
  @JoinColumn({ name: "customer_id" })
  customer?: Relation<Customer> | null;

  @Column("varchar", { nullable: true })
  company!: string | null;

  @Column("varchar", { nullable: true })
  first_name!: string | null;

  @Column("varchar", { nullable: true })
  last_name!: string | null;

  @Column("varchar", { nullable: true })
  address_1!: string | null;

  @Column("varchar", { nullable: true })
  address_2!: string | null;

  @Column("varchar", { nullable: true })
  city!: string | null;

  @Column("varchar", { nullable: true })
  country_code!: string | null;

  @ManyToOne(() => Country)
  @JoinColumn({ name: "country_code", referencedColumnName: "iso_2" })
  country?: Relation<Country> | null;

  @Column("varchar", { nullable: true })
  province!: string | null;

  @Column("varchar", { nullable: true })
  postal_code!: string | null;

  @Column("varchar", { nullable: true })
  phone!: string | null;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;
}

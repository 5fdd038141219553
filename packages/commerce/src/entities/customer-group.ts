import { Column, Entity, Index, JoinTable, ManyToMany, type Relation } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { Customer } from "./customer.js";
import { PriceList } from "./price-list.js";

/** Customers who are treated alike, by price lists and discounts. */
@Entity("customer_group")
export class CustomerGroup extends SoftDeletableEntity {
  static override readonly idPrefix: string = "cgrp";

  @Index("IDX_c4c3a5225a7a1f0af782c40abc", { unique: true, where: "deleted_at IS NULL" })
  @Column("varchar")
  name!: string;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;

  @ManyToMany(
    () => Customer,
    (customer) => customer.groups,
    { onDelete: "CASCADE", onUpdate: "NO ACTION" },
  )
  @JoinTable({
    name: "customer_group_customers",
    joinColumn: { name: "customer_group_id" },
    inverseJoinColumn: { name: "customer_id" },
  })
  customers?: Relation<Customer>[];

  @ManyToMany(
    () => PriceList,
    (list) => list.customer_groups,
    { onDelete: "CASCADE", onUpdate: "NO ACTION" },
  )
  price_lists?: Relation<PriceList>[];
}

import { Column, Entity, JoinTable, ManyToMany, OneToMany, type Relation } from "typeorm";
import { FeatureFlagColumn } from "../features/feature-flag-column.js";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { CustomerGroup } from "./customer-group.js";
import { MoneyAmount } from "./money-amount.js";

export enum PriceListType {
  Sale = "sale",
  Override = "override",
}

export enum PriceListStatus {
  Active = "active",
  Draft = "draft",
}

/** Prices that hold for a time or for some customers. */
@Entity("price_list")
export class PriceList extends SoftDeletableEntity {
  static override readonly idPrefix: string = "pl";

  @Column("varchar")
  name!: string;

  @Column("varchar")
  description!: string;

  @Column("enum", { enum: PriceListType, default: PriceListType.Sale })
  type!: PriceListType;

  @Column("enum", { enum: PriceListStatus, default: PriceListStatus.Draft })
  status!: PriceListStatus;

  @Column("timestamptz", { nullable: true })
  starts_at!: Date | null;

  @Column("timestamptz", { nullable: true })
  ends_at!: Date | null;

  /** Whether amounts include taxes. Exists while `tax_inclusive_pricing` is on. */
  @FeatureFlagColumn("tax_inclusive_pricing", "boolean", { default: false })
  includes_tax?: boolean;

  @OneToMany(
    () => MoneyAmount,
    (amount) => amount.price_list,
  )
  prices?: Relation<MoneyAmount>[];

  @ManyToMany(
    () => CustomerGroup,
    (group) => group.price_lists,
    { onDelete: "CASCADE", onUpdate: "CASCADE" },
  )
  @JoinTable({
    name: "price_list_customer_groups",
    joinColumn: { name: "price_list_id" },
    inverseJoinColumn: { name: "customer_group_id" },
  })
  customer_groups?: Relation<CustomerGroup>[];
}

import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { Region } from "./region.js";

export enum PaymentCollectionType {
  OrderEdit = "order_edit",
}

export enum PaymentCollectionStatus {
  NotPaid = "not_paid",
  Awaiting = "awaiting",
  Authorized = "authorized",
  PartiallyAuthorized = "partially_authorized",
  Canceled = "canceled",
}

/** Payments asked for together, for an edited order. */
@Entity("payment_collection")
export class PaymentCollection extends SoftDeletableEntity {
  static override readonly idPrefix: string = "paycol";

  @Column("enum", { enum: PaymentCollectionType, enumName: "PAYMENT_COLLECTION_TYPE_ENUM" })
  type!: PaymentCollectionType;

  @Column("enum", { enum: PaymentCollectionStatus, enumName: "PAYMENT_COLLECTION_STATUS_ENUM" })
  status!: PaymentCollectionStatus;

  @Column("text", { nullable: true })
  description!: string | null;

  @Column("integer")
  amount!: number;

  @Column("integer", { nullable: true })
  authorized_amount!: number | null;

  @Index("IDX_payment_collection_region_id", { where: "deleted_at IS NULL" })
  @Column("varchar")
  region_id!: string;

  @ManyToOne(() => Region)
  @JoinColumn({ name: "region_id", foreignKeyConstraintName: "FK_payment_collection_region_id" })
  region?: Relation<Region>;

  @Index("IDX_payment_collection_currency_code", { where: "deleted_at IS NULL" })
  @Column("varchar")
  currency_code!: string;

  @Column("varchar")
  created_by!: string;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;
}

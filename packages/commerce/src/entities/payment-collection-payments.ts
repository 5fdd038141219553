import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Payment } from "./payment.js";
import { PaymentCollection } from "./payment-collection.js";

/** A payment of a payment collection. */
@Entity("payment_collection_payments")
export class PaymentCollectionPayments {
  @Index("IDX_payment_collection_payments_payment_collection_id")
  @PrimaryColumn("varchar")
  payment_collection_id!: string;

  @ManyToOne(() => PaymentCollection, { onDelete: "CASCADE" })
  @JoinColumn({
    name: "payment_collection_id",
    foreignKeyConstraintName: "FK_payment_collection_payments_payment_collection_id",
  })
  payment_collection?: Relation<PaymentCollection>;

  @Index("IDX_payment_collection_payments_payment_id")
  @PrimaryColumn("varchar")
  payment_id!: string;

  @ManyToOne(() => Payment, { onDelete: "CASCADE" })
  @JoinColumn({ name: "payment_id", foreignKeyConstraintName: "FK_payment_collection_payments_payment_id" })
  payment?: Relation<Payment>;
}

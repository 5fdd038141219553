import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { PaymentCollection } from "./payment-collection.js";
import { PaymentSession } from "./payment-session.js";

/** A payment session of a payment collection. */
@Entity("payment_collection_sessions")
export class PaymentCollectionSessions {
  @Index("IDX_payment_collection_sessions_payment_collection_id")
  @PrimaryColumn("varchar")
  payment_collection_id!: string;

  @ManyToOne(() => PaymentCollection, { onDelete: "CASCADE" })
  @JoinColumn({
    name: "payment_collection_id",
    foreignKeyConstraintName: "FK_payment_collection_sessions_payment_collection_id",
  })
  payment_collection?: Relation<PaymentCollection>;

  @Index("IDX_payment_collection_sessions_payment_session_id")
  @PrimaryColumn("varchar")
  payment_session_id!: string;

  @ManyToOne(() => PaymentSession, { onDelete: "CASCADE" })
  @JoinColumn({
    name: "payment_session_id",
    foreignKeyConstraintName: "FK_payment_collection_sessions_payment_session_id",
  })
  payment_session?: Relation<PaymentSession>;
}

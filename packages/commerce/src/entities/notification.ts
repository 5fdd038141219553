import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from "typeorm";
import { TimestampedEntity } from "./base/timestamped-entity.js";
import { Customer } from "./customer.js";
import { NotificationProvider } from "./notification-provider.js";

/** A message sent to somebody about an event. */
@Entity("notification")
export class Notification extends TimestampedEntity {
  static override readonly idPrefix: string = "noti";

  @Column("varchar", { nullable: true })
  event_name!: string | null;

  @Index()
  @Column("varchar")
  resource_type!: string;

  @Index()
  @Column("varchar")
  resource_id!: string;

  @Index()
  @Column("varchar", { nullable: true })
  customer_id!: string | null;

  @ManyToOne(() => Customer)
  @JoinColumn({ name: "customer_id" })
  customer?: Relation<Customer> | null;

  @Column("varchar")
  to!: string;

  @Column("jsonb")
  data!: Record<string, unknown>;

  @Column("varchar", { nullable: true })
  parent_id!: string | null;

  @ManyToOne(() => Notification)
  @JoinColumn({ name: "parent_id" })
  parent?: Relation<Notification> | null;

  @Column("varchar", { nullable: true })
  provider_id!: string | null;

  @ManyToOne(() => NotificationProvider)
  @JoinColumn({ name: "provider_id" })
  provider?: Relation<NotificationProvider> | null;
}

import { Column, Entity, PrimaryColumn } from "typeorm";

/** A plugin that sends messages. */
@Entity("notification_provider")
export class NotificationProvider {
  @PrimaryColumn("varchar")
  id!: string;

  @Column("boolean", { default: true })
  is_installed!: boolean;
}

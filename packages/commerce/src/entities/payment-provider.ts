import { Column, Entity, ManyToMany, PrimaryColumn, type Relation } from "typeorm";
import { Region } from "./region.js";

/** A plugin that takes payments. */
@Entity("payment_provider")
export class PaymentProvider {
  @PrimaryColumn("varchar")
  id!: string;

  @Column("boolean", { default: true })
  is_installed!: boolean;

  @ManyToMany(
    () => Region,
    (region) => region.payment_providers,
    { onDelete: "CASCADE", onUpdate: "NO ACTION" },
  )
  regions?: Relation<Region>[];
}

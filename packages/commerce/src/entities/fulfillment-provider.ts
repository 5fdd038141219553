import { Column, Entity, ManyToMany, PrimaryColumn, type Relation } from "typeorm";
import { Region } from "./region.js";

/** A plugin that sends goods. */
@Entity("fulfillment_provider")
export class FulfillmentProvider {
  @PrimaryColumn("varchar")
  id!: string;

  @Column("boolean", { default: true })
  is_installed!: boolean;

  @ManyToMany(
    () => Region,
    (region) => region.fulfillment_providers,
    { onDelete: "CASCADE", onUpdate: "NO ACTION" },
  )
  regions?: Relation<Region>[];
}

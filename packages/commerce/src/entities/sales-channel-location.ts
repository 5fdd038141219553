import { Column, Entity, Index } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";

/** A stock location that serves a sales channel. */
@Entity("sales_channel_location")
export class SalesChannelLocation extends SoftDeletableEntity {
  static override readonly idPrefix: string = "scloc";

  @Index("IDX_sales_channel_location_sales_channel_id", { where: "deleted_at IS NULL" })
  @Column("text")
  sales_channel_id!: string;

  @Index("IDX_sales_channel_location_location_id", { where: "deleted_at IS NULL" })
  @Column("text")
  location_id!: string;
}

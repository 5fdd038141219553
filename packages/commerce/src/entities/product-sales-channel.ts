import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { SalesChannel } from "./sales-channel.js";

/** A product in a sales channel. */
@Entity("product_sales_channel")
export class ProductSalesChannel {
  @Index()
  @PrimaryColumn("varchar")
  product_id!: string;

  @Index()
  @PrimaryColumn("varchar")
  sales_channel_id!: string;

  @ManyToOne(() => SalesChannel, { onDelete: "CASCADE", onUpdate: "CASCADE" })
  @JoinColumn({ name: "sales_channel_id" })
  sales_channel?: Relation<SalesChannel>;
}

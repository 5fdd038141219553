import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from "typeorm";
import { TimestampedEntity } from "./base/timestamped-entity.js";
import { LineItem } from "./line-item.js";

/** A tax on a line item, as it was when it was computed. */
@Entity("line_item_tax_line")
@Unique(["item_id", "code"])
export class LineItemTaxLine extends TimestampedEntity {
  static override readonly idPrefix: string = "litl";

  @Column("real")
  rate!: number;

  @Column("varchar")
  name!: string;

  @Column("varchar", { nullable: true })
  code!: string | null;

  @Index()
  @Column("varchar")
  item_id!: string;

  @ManyToOne(
    () => LineItem,
    (item) => item.tax_lines,
    { onDelete: "CASCADE" },
  )
  @JoinColumn({ name: "item_id" })
  item?: Relation<LineItem>;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;
}

import { Column, Entity, PrimaryColumn } from "typeorm";

/** A plugin that computes taxes. */
@Entity("tax_provider")
export class TaxProvider {
  @PrimaryColumn("varchar")
  id!: string;

  @Column("boolean", { default: true })
  is_installed!: boolean;
}

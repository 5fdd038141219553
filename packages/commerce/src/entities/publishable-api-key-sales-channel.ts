import {
  BeforeInsert,
  Column,
  CreateDateColumn,
  DeleteDateColumn,
  Entity,
  Index,
  PrimaryColumn,
  UpdateDateColumn,
} from "typeorm";
import { generateId } from "./base/generate-id.js";

/** A sales channel that a publishable key opens. */
@Entity("publishable_api_key_sales_channel")
export class PublishableApiKeySalesChannel {
  @PrimaryColumn("varchar")
  sales_channel_id!: string;

  @PrimaryColumn("varchar")
  publishable_key_id!: string;

  @Index("IDX_id_publishable_api_key_sales_channel")
  @Column("text")
  id!: string;

  @CreateDateColumn({ type: "timestamptz" })
  created_at!: Date;

  @UpdateDateColumn({ type: "timestamptz" })
  updated_at!: Date;

  @DeleteDateColumn({ type: "timestamptz" })
  deleted_at!: Date | null;

  @BeforeInsert()
  assignId(): void {
    this.id ??= generateId("pksc");
  }
}

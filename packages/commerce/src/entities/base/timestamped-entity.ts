import { CreateDateColumn, UpdateDateColumn } from "typeorm";
import { IdentifiedEntity } from "./identified-entity.js";

/** A row that knows when it was created and last changed. */
export abstract class TimestampedEntity extends IdentifiedEntity {
  @CreateDateColumn({ type: "timestamptz" })
  created_at!: Date;

  @UpdateDateColumn({ type: "timestamptz" })
  updated_at!: Date;
}

import { DeleteDateColumn } from "typeorm";
import { TimestampedEntity } from "./timestamped-entity.js";

/** A row that is marked as deleted rather than removed. Queries leave it out unless they ask `withDeleted`. */
export abstract class SoftDeletableEntity extends TimestampedEntity {
  @DeleteDateColumn({ type: "timestamptz" })
  deleted_at!: Date | null;
}

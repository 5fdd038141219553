import { BeforeInsert, PrimaryColumn } from "typeorm";
import { generateId } from "./generate-id.js";

/** A row with an id of its own, given before it is inserted unless the application chose one. */
export abstract class IdentifiedEntity {
  /** What the ids of this table begin with, without the underscore. A subclass in a project inherits it. */
  static readonly idPrefix: string;

  @PrimaryColumn("varchar")
  id!: string;

  @BeforeInsert()
  assignId(): void {
    this.id ??= generateId((this.constructor as typeof IdentifiedEntity).idPrefix);
  }
}

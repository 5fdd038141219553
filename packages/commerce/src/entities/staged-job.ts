import { Column, Entity } from "typeorm";
import { IdentifiedEntity } from "./base/identified-entity.js";

/** An event to be published once its transaction has committed. */
@Entity("staged_job")
export class StagedJob extends IdentifiedEntity {
  static override readonly idPrefix: string = "job";

  @Column("varchar")
  event_name!: string;

  @Column("jsonb")
  data!: Record<string, unknown>;

  @Column("jsonb", { default: () => "'{}'" })
  options!: Record<string, unknown>;
}

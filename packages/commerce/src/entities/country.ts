import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from "typeorm";
import { Region } from "./region.js";

/** A country of ISO 3166-1, and the region that sells to it. */
@Entity("country")
export class Country {
  @PrimaryGeneratedColumn()
  id!: number;

  @Index({ unique: true })
  @Column("varchar")
  iso_2!: string;

  @Column("varchar")
  iso_3!: string;

  @Column("integer")
  num_code!: number;

  @Column("varchar")
  name!: string;

  @Column("varchar")
  display_name!: string;

  @Index()
  @Column("varchar", { nullable: true })
  region_id!: string | null;

  @ManyToOne(
    () => Region,
    (region) => region.countries,
  )
  @JoinColumn({ name: "region_id" })
  region?: Relation<Region> | null;
}

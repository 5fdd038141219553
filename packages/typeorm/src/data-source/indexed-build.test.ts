import { afterAll, describe, expect, it } from "vitest";
import { type TypeOrmVersion, testProject, typeormVersions } from "../test-support/project.js";

const entities = `
  import "reflect-metadata";
  import {
    ChildEntity, Column, DeleteDateColumn, Entity, EntitySchema, Index, JoinColumn, JoinTable, ManyToMany, ManyToOne,
    OneToMany, OneToOne, PrimaryColumn, PrimaryGeneratedColumn, RelationId, TableInheritance, Tree, TreeChildren,
    TreeParent, Unique, VersionColumn,
  } from "typeorm";

  export class Audit {
    @VersionColumn() version!: number;
    @DeleteDateColumn() gone!: Date;
  }
  export class Address {
    @Column() street!: string;
    @ManyToOne("Country") country!: unknown;
    @Column(() => Audit) audit!: Audit;
  }
  export abstract class Base {
    @PrimaryGeneratedColumn("uuid") id!: string;
    @Column({ default: 1 }) rank!: number;
    @ManyToOne(() => Person) owner!: unknown;
  }
  @Entity() export class Country {
    @PrimaryColumn() code!: string;
    @ManyToMany("people", "countries") people!: unknown[];
  }
  @Entity("people") @Unique<Person>((person) => [person.name, person.home.street])
  export class Person extends Base {
    @Column() name!: string;
    @Column(() => Address) home!: Address;
    @Column(() => Address, { prefix: "work" }) work!: Address;
    @OneToOne(() => Person, (person) => person.partnerOf) @JoinColumn() partner!: unknown;
    @OneToOne(() => Person, (person) => person.partner) partnerOf!: unknown;
    @ManyToMany(() => Country, (country) => country.people) @JoinTable() countries!: Country[];
    @RelationId((person: Person) => person.partner) partnerId!: string;
    @OneToMany("Pet", "keeper") pets!: unknown[];
  }
  @Entity({ orderBy: { name: "ASC" } }) export class Employee extends Person {
    @Column({ default: 7 }) override rank!: number;
    @Index() @Column({ unique: true }) badge!: string;
  }
  @Entity() @TableInheritance({ column: { type: "varchar", name: "kind" } }) @Index<Pet>((pet) => [pet.name])
  export class Pet {
    @PrimaryGeneratedColumn() id!: number;
    @Column() name!: string;
    @ManyToOne(() => Person, (person) => person.pets) keeper!: unknown;
  }
  @ChildEntity() export class Dog extends Pet {
    @Column() breed!: string;
    @ManyToOne(() => Employee) override keeper!: unknown;
  }
  @ChildEntity("feline") export class Cat extends Pet { @Column(() => Audit) audit!: Audit; }
  @Entity() @Tree("closure-table") export class Category {
    @PrimaryGeneratedColumn() id!: number;
    @TreeChildren() children!: Category[];
    @TreeParent() parent!: Category;
  }
  export class Plain { id!: number; }
  export const Note = new EntitySchema({
    name: "Note",
    columns: { id: { type: Number, primary: true, generated: true }, text: { type: String } },
    relations: { of: { type: "many-to-one", target: "remarks", joinColumn: true } },
  });
  export const Remark = new EntitySchema({
    name: "Remark", target: Plain, tableName: "remarks", columns: { id: { type: Number, primary: true } },
  });`;

/** What an object is made of, whatever it holds: objects by when they were first met, functions by themselves. */
const described = `
  const functions = new Map();
  const describe = (root) => {
    const seen = new Map([[root, 0]]);
    const queue = [root];
    const short = (value) => {
      if (typeof value === "function") {
        if (!functions.has(value)) functions.set(value, functions.size);
        return "function " + value.name + functions.get(value);
      }
      if (typeof value !== "object" || value === null) return String(value);
      if (!seen.has(value)) { seen.set(value, seen.size); queue.push(value); }
      return "#" + seen.get(value);
    };
    const lines = [];
    const outside = ["dataSource", "connection", "driver"];
    for (const one of queue) {
      const names = Object.keys(one).filter((name) => !outside.includes(name)).sort();
      const parent = Object.getPrototypeOf(one);
      const kind = parent === null || Object.hasOwn(parent, "constructor") ? parent?.constructor.name : short(parent);
      lines.push(kind + " " + names.map((name) => name + "=" + short(one[name])).join());
    }
    return lines;
  };`;

const dataSource = (listed: string) => `
  import { DataSource } from "typeorm";
  import * as entities from "./entities";
  export const source = new DataSource({ type: "postgres", entities: ${listed} });`;

const compiled = new URL("../../dist/data-source/indexed-build.js", import.meta.url).href;

const builds = (file: string) => `
  ${described}
  const { withIndexes } = await import(${JSON.stringify(compiled)});
  const loaded = await godwit.loadDataSource(${JSON.stringify(file)}, { projectDirectory });
  const { DataSource } = loaded.typeorm;
  const build = async (wrap) => {
    const source = new DataSource(loaded.dataSource.options);
    return wrap(() => source.buildMetadatas()).then(() => describe(source.entityMetadatas), String);
  };
  await build((work) => work()); // The first build changes the defaults that entities inherit.
  const plain = await build((work) => work());
  const indexed = await build((work) => withIndexes(loaded.typeorm, work));
  const again = await build((work) => work());
  return { plain, indexed, again };`;

describe.each(Object.keys(typeormVersions) as TypeOrmVersion[])("TypeORM %s", (version) => {
  const project = testProject(
    {
      "src/entities.ts": entities,
      "src/whole.ts": dataSource("Object.values(entities)"),
      "src/lacking.ts": dataSource("[entities.Person, entities.Pet, entities.Dog]"),
    },
    version,
  );
  afterAll(() => project.remove());

  it("builds the same metadata with indexes", async () => {
    const { plain, indexed, again } = (await project.run(builds("src/whole.ts"))) as Record<string, string[]>;
    expect(plain).toBeInstanceOf(Array);
    expect(indexed).toEqual(plain);
    expect(again).toEqual(plain);
  });

  it("says the same of an entity that is not listed", async () => {
    const { plain, indexed } = (await project.run(builds("src/lacking.ts"))) as Record<string, string>;
    expect(plain).toMatch(/TypeORMError: Entity metadata for Person#.* was not found/);
    expect(indexed).toBe(plain);
  });
});

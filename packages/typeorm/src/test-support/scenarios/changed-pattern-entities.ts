import type { EntityClass, Orm } from "../scenario.js";
import { named, thing } from "./scenario.js";

/** A name that PostgreSQL cuts. */
export const long = (end: string) =>
  `${"an_index_with_a_name_of_more_than_sixty_three_bytes_in_all_its_length_"}${end}`;

/** `thing` with two columns and these indexes. */
export function indexed(
  orm: Orm,
  indexes: readonly (readonly [name: string, columns: string[], options: object])[],
) {
  const decorators = indexes.map(([name, columns, options]) => orm.Index(name, columns, options));
  return [thing(orm, { a: orm.Column("int"), b: orm.Column("int") }, ...decorators)];
}

/** Two entities without classes, with checks, uniques, exclusions and a key between them. */
export function entitySchemas({ EntitySchema }: Orm, check: string, length: number): EntityClass[] {
  const Plain = new EntitySchema<object>({
    name: "Plain",
    tableName: "plain",
    columns: {
      id: { type: "int", primary: true, generated: "increment" },
      x: { type: "int", default: 0, comment: `up to ${length}` },
      name: { type: "varchar", length, nullable: length > 50 },
      state: { type: "enum", enum: length > 50 ? ["new", "old", "gone"] : ["new", "old"], default: "new" },
    },
    indices: [{ name: "plain_x", columns: ["x"], where: check }],
    uniques: [{ name: "plain_name", columns: ["name"] }],
    checks: [{ name: "plain_check", expression: check }],
    exclusions: [{ name: "plain_exclusion", expression: `USING btree (x WITH =) WHERE (${check})` }],
  } as never);
  const Child = new EntitySchema<object>({
    name: "Child",
    tableName: "child",
    columns: { id: { type: "int", primary: true } },
    relations: {
      plain: {
        type: "many-to-one",
        target: "Plain",
        joinColumn: { name: "plain_id" },
        onDelete: length > 50 ? "CASCADE" : "SET NULL",
      },
    },
  } as never);
  return [Plain, Child] as unknown as EntityClass[];
}

/** A table for two classes, with an embedded address and what an abstract base has; `more`: as it is later. */
export function family(orm: Orm, more: boolean): EntityClass[] {
  const Address = class Address {};
  orm.Column("text", { default: "" })(Address.prototype, "street");
  if (more) orm.Column("text", { default: "" })(Address.prototype, "city");
  const Base = class {};
  orm.PrimaryGeneratedColumn()(Base.prototype, "id");
  orm.CreateDateColumn({ type: more ? "timestamptz" : "timestamp" })(Base.prototype, "createdAt");
  const Animal = class Animal extends Base {};
  orm.Column(() => Address)(Animal.prototype, "home");
  orm.TableInheritance({ column: { type: "varchar", name: "kind" } })(Animal);
  orm.Entity("animal")(Animal);
  const Dog = class Dog extends Animal {};
  if (more) orm.Column("int", { nullable: true })(Dog.prototype, "bites");
  orm.ChildEntity()(Dog);
  return [Animal, Dog];
}

/** Keys to other columns than the primary key's, and a join table with names of its own. */
export function joined(orm: Orm, onDelete: "CASCADE" | "NO ACTION"): EntityClass[] {
  const { Column, JoinColumn, JoinTable, ManyToMany, ManyToOne, PrimaryColumn } = orm;
  const Country = named(orm, "Country", { code: Column("text", { unique: true }) });
  const City = named(orm, "City", {
    part: PrimaryColumn("int"),
    country: [
      ManyToOne(() => Country, { onDelete }),
      JoinColumn({
        name: "country_code",
        referencedColumnName: "code",
        foreignKeyConstraintName: "city_country",
      }),
    ],
    streets: [
      ManyToMany(() => Street, { onDelete: "CASCADE" }),
      JoinTable({
        name: "city_street",
        schema: "links",
        joinColumns: [
          { name: "city_id", referencedColumnName: "id" },
          { name: "city_part", referencedColumnName: "part" },
        ],
        inverseJoinColumns: [{ name: "street_id", referencedColumnName: "id" }],
      }),
    ],
  });
  const Street: EntityClass = named(orm, "Street", {
    city: [
      ManyToOne(() => City, { onDelete }),
      JoinColumn([
        { name: "city_id", referencedColumnName: "id" },
        { name: "city_part", referencedColumnName: "part" },
      ]),
    ],
  });
  return [Country, City, Street];
}

/** A tree of one of TypeORM's kinds. */
export function tree(orm: Orm, type: "materialized-path" | "nested-set"): EntityClass {
  const Category = class Category {};
  orm.PrimaryGeneratedColumn()(Category.prototype, "id");
  orm.Column("text")(Category.prototype, "name");
  Reflect.defineMetadata("design:type", Category, Category.prototype, "parent");
  Reflect.defineMetadata("design:type", Array, Category.prototype, "children");
  orm.TreeParent()(Category.prototype, "parent");
  orm.TreeChildren()(Category.prototype, "children");
  orm.Tree(type)(Category);
  orm.Entity("category")(Category);
  return Category;
}

/** A view made by a query builder. */
export function viewed(orm: Orm, least: number): EntityClass[] {
  const Thing = thing(orm, { x: orm.Column("int") });
  const Seen = class Seen {};
  for (const column of ["id", "x"]) orm.ViewColumn()(Seen.prototype, column);
  orm.ViewEntity({
    name: "seen",
    schema: "public",
    expression: (dataSource) =>
      dataSource
        .createQueryBuilder()
        .select("t.id", "id")
        .addSelect("t.x", "x")
        .from(Thing, "t")
        .leftJoin(Thing, "o", "o.id = t.id")
        .where(`t.x > ${least}`),
  })(Seen);
  return [Thing, Seen];
}

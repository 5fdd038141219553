import type { EntityClass, Orm } from "../scenario.js";
import { named, type Scenario, thing } from "./scenario.js";

const nothing = () => [];
const empty = (orm: Orm) => [thing(orm, {})];

/** Every pattern of TypeORM's made from nothing, found equal, and taken away again. */
export const patternScenarios: readonly Scenario[] = [
  {
    name: "every column type",
    from: empty,
    to: (orm) => [everyType(orm)],
    typeormWants: /ALTER TABLE "thing"/,
  },
  { name: "single table inheritance", from: nothing, to: inheritance },
  { name: "a closure table", from: nothing, to: (orm) => [tree(orm, "closure-table")] },
  { name: "a materialized path", from: nothing, to: (orm) => [tree(orm, "materialized-path")] },
  { name: "a nested set", from: nothing, to: (orm) => [tree(orm, "nested-set")] },
  { name: "relations of every kind", from: nothing, to: relations },
  { name: "embedded columns", from: nothing, to: embedded },
  { name: "special columns", from: nothing, to: special },
  { name: "another schema, with its enum type and sequence", from: nothing, to: otherSchema },
  { name: "names of more than 63 bytes", from: nothing, to: longNames, typeormWants: /./ },
  {
    name: "names in upper case, with blanks, quotes and beyond ASCII",
    from: nothing,
    to: oddNames,
    typeormWants: /./,
  },
  {
    name: "an entity that is not synchronised, and a key to it",
    from: nothing,
    to: unsynchronised,
    rows: ["create table other (id int primary key)"],
  },
];

const types = [
  "int",
  "int2",
  "int4",
  "int8",
  "smallint",
  "integer",
  "bigint",
  "decimal",
  "numeric",
  "real",
  "float",
  "float4",
  "float8",
  "double precision",
  "money",
  "varchar",
  "character varying",
  "char",
  "character",
  "text",
  "citext",
  "hstore",
  "bytea",
  "bit",
  "varbit",
  "bit varying",
  "timestamp",
  "timestamptz",
  "date",
  "time",
  "timetz",
  "time with time zone",
  "timestamp with time zone",
  "interval",
  "bool",
  "boolean",
  "point",
  "line",
  "lseg",
  "box",
  "path",
  "polygon",
  "circle",
  "cidr",
  "inet",
  "macaddr",
  "tsvector",
  "tsquery",
  "uuid",
  "xml",
  "json",
  "jsonb",
  "int4range",
  "int8range",
  "numrange",
  "tsrange",
  "tstzrange",
  "daterange",
  "ltree",
  "cube",
  "simple-array",
  "simple-json",
] as const;

function everyType(orm: Orm) {
  const columns = types.flatMap((type) => {
    const name = type.replaceAll(/[ -]/g, "_");
    const plain = [`c_${name}`, orm.Column(type as "text", { nullable: true })] as const;
    const array = [`a_${name}`, orm.Column(type as "text", { nullable: true, array: true })] as const;
    return type.startsWith("simple") ? [plain] : [plain, array];
  });
  return thing(orm, {
    ...Object.fromEntries(columns),
    limited: orm.Column("varchar", { length: 10, nullable: true }),
    scaled: orm.Column("numeric", { precision: 10, scale: 2, nullable: true }),
    whole: orm.Column("numeric", { precision: 10, nullable: true }),
    exact: orm.Column({ type: "timestamptz", precision: 3, nullable: true }),
    flags: orm.Column({ type: "bit", length: 8, nullable: true }),
  });
}

function inheritance(orm: Orm): EntityClass[] {
  const { ChildEntity, Column, Entity, PrimaryGeneratedColumn, TableInheritance } = orm;
  const Content = class {};
  PrimaryGeneratedColumn()(Content.prototype, "id");
  Column("text")(Content.prototype, "title");
  TableInheritance({ column: { type: "varchar", name: "type" } })(Content);
  Entity("content")(Content);
  const Photo = class Photo extends Content {};
  Column("int")(Photo.prototype, "size");
  ChildEntity()(Photo);
  const Question = class Question extends Content {};
  Column("int", { default: 0 })(Question.prototype, "answers");
  ChildEntity()(Question);
  return [Content, Photo, Question];
}

function tree(orm: Orm, type: "closure-table" | "materialized-path" | "nested-set"): EntityClass {
  const { Column, Entity, PrimaryGeneratedColumn, Tree, TreeChildren, TreeLevelColumn, TreeParent } = orm;
  const Category = class Category {};
  PrimaryGeneratedColumn()(Category.prototype, "id");
  Column("text")(Category.prototype, "name");
  Reflect.defineMetadata("design:type", Category, Category.prototype, "parent");
  Reflect.defineMetadata("design:type", Array, Category.prototype, "children");
  TreeParent()(Category.prototype, "parent");
  TreeChildren()(Category.prototype, "children");
  if (type !== "nested-set") TreeLevelColumn()(Category.prototype, "level");
  Tree(type)(Category);
  Entity("category")(Category);
  return Category;
}

function relations(orm: Orm): EntityClass[] {
  const { JoinColumn, JoinTable, ManyToMany, ManyToOne, OneToOne } = orm;
  const Profile = named(orm, "Profile", {});
  const Tag = named(orm, "Tag", {});
  const Person = named(orm, "Person", {
    profile: [OneToOne(() => Profile), JoinColumn()],
    tags: [ManyToMany(() => Tag), JoinTable()],
    friends: [ManyToMany("Person"), JoinTable({ name: "friendship" })],
    boss: ManyToOne("Person", { onDelete: "SET NULL", onUpdate: "CASCADE" }),
    loose: ManyToOne(() => Tag, { createForeignKeyConstraints: false }),
    firm: ManyToOne(() => Tag, { nullable: false, deferrable: "INITIALLY DEFERRED" }),
  });
  return [Profile, Tag, Person];
}

function embedded(orm: Orm): EntityClass[] {
  const Address = class Address {};
  orm.Column("text", { default: "" })(Address.prototype, "street");
  orm.Index()(Address.prototype, "street");
  return [
    thing(orm, { home: orm.Column(() => Address), work: orm.Column(() => Address, { prefix: "office" }) }),
  ];
}

function special(orm: Orm): EntityClass[] {
  const {
    CreateDateColumn,
    DeleteDateColumn,
    Generated,
    Column,
    UpdateDateColumn,
    VersionColumn,
    VirtualColumn,
  } = orm;
  return [
    thing(orm, {
      createdAt: CreateDateColumn(),
      updatedAt: UpdateDateColumn({ type: "timestamptz" }),
      deletedAt: DeleteDateColumn(),
      version: VersionColumn(),
      token: [Column("uuid"), Generated("uuid")],
      counter: [Column("int"), Generated("increment")],
      virtual: VirtualColumn("int", { query: (alias) => `SELECT 1 FROM thing WHERE id = ${alias}.id` }),
    }),
  ];
}

function otherSchema(orm: Orm): EntityClass[] {
  const { Column, Entity, ManyToOne, PrimaryGeneratedColumn } = orm;
  const Invoice = class Invoice {};
  PrimaryGeneratedColumn()(Invoice.prototype, "id");
  Column("enum", { enum: ["open", "paid"], default: "open" })(Invoice.prototype, "state");
  Column("text", { default: "" })(Invoice.prototype, "note");
  Entity({ name: "invoice", schema: "Billing" })(Invoice);
  return [Invoice, named(orm, "Line", { invoice: ManyToOne(() => Invoice) })];
}

function longNames(orm: Orm): EntityClass[] {
  const long = "a_very_long_name_that_goes_on_and_on_until_it_is_longer_than_sixty_three_bytes";
  const wide = "ü".repeat(40);
  const Type = class Type {};
  orm.PrimaryGeneratedColumn()(Type.prototype, "id");
  orm.Column("enum", { enum: ["a"], default: "a", name: `${long}_enum`, enumName: `kind_${long}` })(
    Type.prototype,
    "kind",
  );
  orm.Column("text", { name: wide, default: "" })(Type.prototype, "wide");
  orm.Index(`index_${long}`, ["wide"])(Type);
  orm.Check(`check_${long}`, "id > 0")(Type);
  orm.Entity(long)(Type);
  return [Type];
}

function oddNames(orm: Orm): EntityClass[] {
  const Type = class Type {};
  orm.PrimaryGeneratedColumn({ name: "Id" })(Type.prototype, "id");
  orm.Column("text", { name: "Voller Name", default: "" })(Type.prototype, "name");
  orm.Column("text", { name: "größe", unique: true })(Type.prototype, "size");
  orm.Column("text", { name: 'with "quotes"', nullable: true })(Type.prototype, "quotes");
  orm.Column("enum", { enum: ["x"], name: "Select", default: "x" })(Type.prototype, "select");
  orm.Entity("Order Item")(Type);
  return [Type];
}

function unsynchronised(orm: Orm): EntityClass[] {
  const Other = class Other {};
  orm.PrimaryColumn("int")(Other.prototype, "id");
  orm.Entity("other", { synchronize: false })(Other);
  return [Other, thing(orm, { other: orm.ManyToOne(() => Other) })];
}

/** Decorators for the files of extension tests. */
export const column = `import { ChildEntity, Check, Column, Entity, EntitySchema, Generated, Index, JoinColumn, JoinTable, ManyToMany, ManyToOne, OneToMany,
  PrimaryColumn, PrimaryGeneratedColumn, TableInheritance, Tree, TreeChildren, TreeParent, Unique } from "typeorm";\n`;

/** A core package with relations in all directions, a plugin and a project that extend it. */
export const files = {
  "package.json": "{}",
  "core.ts": `${column}
    export class Dated { @Column({ type: "timestamptz", default: () => "now()" }) created_at!: Date }
    @Entity({ name: "user", comment: "people" }) @Check("name <> ''")
    export class User extends Dated {
      @PrimaryGeneratedColumn() id!: number;
      @Index() @Column({ length: 50 }) name!: string;
      @Index({ unique: true }) @Column() email!: string;
      @OneToMany(() => Order, (order) => order.user) orders!: Order[];
      @ManyToMany(() => Role, (role) => role.users) @JoinTable() roles!: Role[];
    }
    @Entity() export class Order {
      @PrimaryGeneratedColumn() id!: number;
      @ManyToOne(() => User, (user) => user.orders, { onDelete: "CASCADE" }) user!: User;
      @ManyToOne("User") approver!: unknown;
      @ManyToOne(() => Region) region!: Region;
    }
    @Entity() export class Role { @PrimaryColumn() name!: string; @ManyToMany(() => User, (user) => user.roles) users!: User[] }
    @Entity() export class Region { @PrimaryColumn() code!: string }
    @Entity() export class Apart { @PrimaryColumn() code!: string }
    export const all = [User, Order, Role, Region];`,
  "user.ts": `${column}
    import { User as CoreUser } from "./core";
    @Entity() export class User extends CoreUser { @Column({ nullable: true }) additional_notes?: string }`,
};

/** What a built data source says, as plain data. */
export const describeEntities = `
  const { extendEntities } = await import("@godwit/typeorm/runtime");
  const { createRequire } = await import("node:module");
  const { DataSource } = createRequire(projectDirectory + "/x.js")("typeorm");
  const load = (path) => godwit.loadModule(path, { projectDirectory });
  const build = async (entities, options, more = {}) => {
    const source = extendEntities(new DataSource({ type: "postgres", driver: {}, entities, ...more }), options);
    await source.buildMetadatas();
    return source;
  };
  const tables = (source) => Object.fromEntries(source.entityMetadatas.map((entity) => [entity.tablePath, {
    class: entity.targetName,
    columns: entity.columns.map(({ databaseName, length, isNullable }) => databaseName + (length ? "(" + length + ")" : "") + (isNullable ? "?" : "")),
    keys: entity.foreignKeys.map(({ columnNames, referencedTablePath }) => columnNames + ">" + referencedTablePath).sort(),
    indices: entity.indices.map(({ columns, isUnique }) => columns.map((one) => one.databaseName).join() + (isUnique ? "!" : "")).sort(),
    checks: entity.checks.length,
    comment: entity.comment,
  }]).sort(([a], [b]) => (a < b ? -1 : 1)));`;

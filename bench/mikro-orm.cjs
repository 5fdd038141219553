// MikroORM through its own API: `node mikro-orm.cjs TABLES create|up FOLDER`, the URL in DATABASE_URL.
const { EntitySchema, MikroORM } = require("@mikro-orm/postgresql");
const { Migrator } = require("@mikro-orm/migrations");

const [, , count, action, folder] = process.argv;
const tables = Number(count);

function entity(i) {
  const reference = (other, fieldName, onDelete) => ({
    kind: "m:1",
    entity: () => `t${other}`,
    fieldName,
    nullable: true,
    deleteRule: onDelete,
  });
  return new EntitySchema({
    name: `t${i}`,
    tableName: `t${i}`,
    indexes: [{ properties: ["status", "active"] }],
    properties: {
      id: { type: "integer", primary: true, autoincrement: true },
      name: { type: "string", length: 100, index: true },
      code: { type: "string", unique: true },
      note: { type: "text", nullable: true },
      status: {
        enum: true,
        items: ["draft", "live", "gone"],
        nativeEnumName: `t${i}_status_enum`,
        default: "draft",
      },
      price: { type: "decimal", precision: 12, scale: 2, default: 0 },
      quantity: { type: "integer", default: 1 },
      total: { type: "bigint", nullable: true },
      active: { type: "boolean", default: true },
      data: { type: "json", nullable: true },
      created_at: { type: "datetime", columnType: "timestamptz", defaultRaw: "now()" },
      a: reference((i + 1) % tables, "ref_a", "cascade"),
      b: reference((i * 7 + 3) % tables, "ref_b"),
    },
  });
}

async function main() {
  const orm = await MikroORM.init({
    clientUrl: process.env.DATABASE_URL,
    entities: Array.from({ length: tables }, (_, i) => entity(i)),
    extensions: [Migrator],
    migrations: { path: folder, snapshot: false, emit: "cjs" },
    discovery: { warnWhenNoEntities: false },
  });
  const migrator = orm.getMigrator();
  if (action === "up") await migrator.up();
  else await migrator.createMigration();
  await orm.close();
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});

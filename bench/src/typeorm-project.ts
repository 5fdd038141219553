import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { modules, root } from "./paths.js";
import { nameLength, referred, type Spec } from "./spec.js";

/**
 * A TypeORM project with an entity a file, as TypeScript in `src` and compiled by TypeScript itself in `dist`. The URL
 * comes from DATABASE_URL.
 */
export function writeTypeormProject(folder: string, spec: Spec): void {
  mkdirSync(join(folder, "src/entity"), { recursive: true });
  mkdirSync(join(folder, "src/migrations"), { recursive: true });
  symlinkSync(modules, join(folder, "node_modules"));
  for (let i = 0; i < spec.tables; i++) writeFileSync(join(folder, `src/entity/T${i}.ts`), entity(i, spec));
  writeFileSync(join(folder, "src/data-source.ts"), dataSource(spec.tables));
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "bench", version: "0.0.0", type: "commonjs" }),
  );
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", folder], {
    stdio: "inherit",
  });
}

const compilerOptions = {
  target: "es2022",
  module: "commonjs",
  rootDir: "src",
  outDir: "dist",
  experimentalDecorators: true,
  emitDecoratorMetadata: true,
  esModuleInterop: true,
  skipLibCheck: true,
  types: [],
  noCheck: true,
  useDefineForClassFields: false,
};

/** Relations name their targets: a thousand files that import each other in a chain are more than a stack holds. */
function entity(i: number, spec: Spec): string {
  const [a, b] = referred(i, spec.tables);
  return `import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from "typeorm";

export enum T${i}Status { Draft = "draft", Live = "live", Gone = "gone" }

@Entity("t${i}")
@Index(["status", "active"])
export class T${i} {
  @PrimaryGeneratedColumn() id!: number;
  @Index() @Column({ length: ${nameLength(i, spec)} }) name!: string;
  @Column({ unique: true }) code!: string;
  @Column("text", { nullable: true }) note!: string;
  @Column({ type: "enum", enum: T${i}Status, default: T${i}Status.Draft }) status!: T${i}Status;
  @Column("numeric", { precision: 12, scale: 2, default: 0 }) price!: string;
  @Column({ default: 1 }) quantity!: number;
  @Column("bigint", { nullable: true }) total!: string;
  @Column({ default: true }) active!: boolean;
  @Column("jsonb", { nullable: true }) data!: object;
  @CreateDateColumn({ type: "timestamptz" }) created_at!: Date;
  @ManyToOne("T${a}", { onDelete: "CASCADE" }) @JoinColumn({ name: "ref_a" }) a!: object;
  @ManyToOne("T${b}") @JoinColumn({ name: "ref_b" }) b!: object;
}
`;
}

function dataSource(tables: number): string {
  const names = Array.from({ length: tables }, (_, i) => `T${i}`);
  return `import "reflect-metadata";
import { join } from "node:path";
import { DataSource } from "typeorm";
${names.map((name) => `import { ${name} } from "./entity/${name}";`).join("\n")}

export const AppDataSource = new DataSource({
  type: "postgres",
  url: process.env.DATABASE_URL,
  entities: [${names.join(", ")}],
  migrations: [join(__dirname, "migrations/*.{ts,js}")],
});
`;
}

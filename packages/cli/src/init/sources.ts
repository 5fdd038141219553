/** What the written files depend on. */
export interface ProjectShape {
  readonly esm: boolean;
  /** Packages with migrations that the project has: without any it gets a demo entity. */
  readonly packages: readonly string[];
}

/** The files of a new project by their paths. */
export function sources(shape: ProjectShape): Readonly<Record<string, string>> {
  const demo = shape.packages.length === 0;
  return {
    "src/data-source.ts": dataSource(shape),
    ...(demo && { "src/entity/User.ts": userEntity, "src/index.ts": program(shape) }),
    "godwit.config.ts": config(shape),
    "tsconfig.json": tsconfig,
    ".gitignore": gitignore,
  };
}

const userEntity = `import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity()
export class User {
  @PrimaryGeneratedColumn()
  id: number;

  @Column()
  firstName: string;

  @Column()
  lastName: string;

  @Column()
  age: number;
}
`;

function dataSource({ esm, packages }: ProjectShape): string {
  const demo = packages.length === 0;
  return `import "reflect-metadata";
import { DataSource } from "typeorm";
${demo ? `import { User } from "./entity/User${suffix(esm)}";\n` : ""}
export const AppDataSource = new DataSource({
  type: "postgres",
  // Godwit sets it for its own commands; \`godwit exec -- <command>\` does so for yours.
  url: process.env.DATABASE_URL,
  synchronize: false,
  logging: false,
  entities: [${demo ? "User" : ""}],
  migrations: [],
  subscribers: [],
});
`;
}

function program({ esm }: ProjectShape): string {
  return `import { AppDataSource } from "./data-source${suffix(esm)}";
import { User } from "./entity/User${suffix(esm)}";

async function main() {
  await AppDataSource.initialize();
  const users = AppDataSource.getRepository(User);
  await users.save(users.create({ firstName: "Ada", lastName: "Lovelace", age: 36 }));
  console.log(\`There are \${await users.count()} users.\`);
  await AppDataSource.destroy();
}

main();
`;
}

function config({ packages }: ProjectShape): string {
  return `import { defineConfig } from "godwit";

export default defineConfig({
  // A PostgreSQL of this project's own, started when it is needed; DATABASE_URL, where it is set, comes first.
  database: "embedded",
  packages: ${JSON.stringify(packages)},
  dataSource: "src/data-source.ts",
  migrations: ["src/migrations/*.ts"],
});
`;
}

/** Properties of entities are filled by TypeORM, so they need no initializer; \`nodenext\` reads "type" of package.json. */
const tsconfig = `{
  "compilerOptions": {
    "target": "es2022",
    "lib": ["es2023"],
    "module": "nodenext",
    "rootDir": "src",
    "outDir": "dist",
    "types": ["node"],
    "strict": true,
    "strictPropertyInitialization": false,
    "useDefineForClassFields": false,
    "experimentalDecorators": true,
    "emitDecoratorMetadata": true,
    "skipLibCheck": true,
    "sourceMap": true
  },
  "include": ["src"]
}
`;

const gitignore = `node_modules/
dist/
.godwit/
.env
`;

/** ES modules name the file that will be there after the build. */
function suffix(esm: boolean): string {
  return esm ? ".js" : "";
}

import { relative, resolve } from "node:path";
import type { FileCreated } from "../outcome/project.js";
import type { InputOf } from "../program/spec.js";
import type { projectSpecs } from "../program/specs/project.js";
import { namedPath } from "../project/class-name.js";
import { dataSourceFile } from "../project/new-migration.js";
import { openProject } from "../project/open-project.js";
import { register } from "../project/register.js";
import { writeNewFile } from "../project/write-file.js";
import type { CommandContext } from "./context.js";

/** Writes an entity with a primary key, which TypeORM asks of every entity, and adds it to the data source. */
export async function createEntity(
  input: InputOf<(typeof projectSpecs)["entity:create"]>,
  context: CommandContext,
): Promise<FileCreated> {
  const { cwd } = context;
  const { path, className } = namedPath(input.path);
  const config = await openProject(context);
  const classFile = resolve(cwd, `${path}.ts`);
  const dataSource = dataSourceFile(config, input.dataSource, cwd);
  writeNewFile(classFile, source(className), cwd);
  const registration = register({ list: "entities", className, classFile, dataSource, config, cwd });
  return {
    kind: "file-created",
    what: "entity",
    name: className,
    paths: [relative(cwd, classFile)],
    registration,
  };
}

function source(className: string): string {
  return `import { Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity()
export class ${className} {
  @PrimaryGeneratedColumn()
  id: number;
}
`;
}

import { relative, resolve } from "node:path";
import type { FileCreated } from "../outcome/project.js";
import type { InputOf } from "../program/spec.js";
import type { projectSpecs } from "../program/specs/project.js";
import { namedPath } from "../project/class-name.js";
import { writeNewFile } from "../project/write-file.js";
import type { CommandContext } from "./context.js";

/** Writes an entity with a primary key, which TypeORM asks of every entity. */
export async function createEntity(
  input: InputOf<(typeof projectSpecs)["entity:create"]>,
  { cwd }: CommandContext,
): Promise<FileCreated> {
  const { path, className } = namedPath(input.path);
  const file = resolve(cwd, `${path}.ts`);
  writeNewFile(file, source(className), cwd);
  return {
    kind: "file-created",
    what: "entity",
    name: className,
    paths: [relative(cwd, file)],
    registration: undefined,
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

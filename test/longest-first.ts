import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take long, longest first: begun last, one of them would leave the other workers without work. */
const longest = [
  "packages/testkit/src/cases/cases.test.ts",
  "packages/typeorm/src/operations/scenarios.test.ts",
  "test/workflow/document.test.ts",
  "test/docs/guide.test.ts",
  "packages/typeorm/src/memory/recall.test.ts",
  "packages/testkit/src/laws/laws.test.ts",
  "packages/typeorm/src/memory/memory-file.test.ts",
];

/** Vitest's order, but for the long files, which come first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = longest.findIndex((path) => moduleId.endsWith(path));
      return found === -1 ? longest.length : found;
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}

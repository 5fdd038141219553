import type { MigrationInterface } from "typeorm";

/** A loaded migration class with what its files say about it. */
export interface MigrationEntry {
  /** TypeORM's name for it: the instance's `name`, or its class's. */
  readonly name: string;
  /** Milliseconds: the last 13 digits of the name. */
  readonly timestamp: number;
  /** npm package that ships it; the project's own name for its own. */
  readonly package: string;
  readonly release?: string | undefined;
  readonly featureFlag?: string | undefined;
  readonly hash?: string | undefined;
  readonly file?: string | undefined;
  /** The instance's `transaction`: whether it may run in one. */
  readonly transaction?: boolean | undefined;
  /** The migration itself; loads its file, where what it says was known without. Throws as `loadModule` does. */
  readonly instance: () => MigrationInterface | Promise<MigrationInterface>;
}

import type { DataSourceOptions } from "typeorm";
import type { GenerateOptions } from "../../operations/generate.js";
import { type EntityClass, entity, type Orm } from "../scenario.js";

/** A change of entities over a database with rows, and what must come of it. */
export interface Scenario {
  readonly name: string;
  /** The entities before and after. */
  readonly from: (orm: Orm) => readonly EntityClass[];
  readonly to: (orm: Orm) => readonly EntityClass[];
  /** Options of the data source besides its entities. */
  readonly options?: {
    readonly from?: (orm: Orm) => Partial<DataSourceOptions>;
    readonly to?: (orm: Orm) => Partial<DataSourceOptions>;
  };
  /** Types that the project taught its driver. */
  readonly ownTypes?: readonly string[];
  /** SQL before the first entities. */
  readonly given?: readonly string[];
  /** SQL between the two: rows, or what somebody did by hand. */
  readonly rows?: readonly string[];
  /** What a person answers. */
  readonly answers?: Partial<GenerateOptions>;
  /** What is asked when nobody answers, as the options to choose from. */
  readonly asks?: readonly string[];
  /** What the rows say, one to a line: nothing is migrated then. */
  readonly refused?: readonly string[];
  /** What the file says the way back cannot bring back. */
  readonly lost?: readonly string[];
  /** The statements of the migration, exactly. */
  readonly up?: readonly string[];
  /** Identities of what is reported and left as it is. */
  readonly leftAlone?: readonly string[];
  /** A query after the migration, and its rows as text. */
  readonly kept?: readonly [query: string, rows: readonly (readonly (string | null)[])[]];
  /** False where the way back cannot restore the schema, with the reason. */
  readonly irreversible?: string;
  /** Statements that TypeORM's own comparison wants although its own migration leads to the same. */
  readonly typeormWants?: RegExp;
  /** True where TypeORM's own comparison stops with an error. */
  readonly typeormFails?: true;
}

/** A table with an id and one column under test. */
export function oneColumn(
  before: (orm: Orm) => PropertyDecorator | readonly PropertyDecorator[],
  after: (orm: Orm) => PropertyDecorator | readonly PropertyDecorator[],
): Pick<Scenario, "from" | "to"> {
  return { from: (orm) => [thing(orm, { x: before(orm) })], to: (orm) => [thing(orm, { x: after(orm) })] };
}

/** The entity `thing` with an id and the given properties. */
export function thing(
  orm: Orm,
  properties: Readonly<Record<string, PropertyDecorator | readonly PropertyDecorator[]>>,
  ...decorators: readonly ClassDecorator[]
): EntityClass {
  return named(orm, "Thing", properties, ...decorators);
}

/** An entity with an integer id, unless one is given; its table is its name in lower case. */
export function named(
  { Entity, PrimaryColumn }: Orm,
  name: string,
  properties: Readonly<Record<string, PropertyDecorator | readonly PropertyDecorator[]>>,
  ...decorators: readonly ClassDecorator[]
): EntityClass {
  return entity(name, { id: PrimaryColumn("int"), ...properties }, ...decorators, Entity(name.toLowerCase()));
}

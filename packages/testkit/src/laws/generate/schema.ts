import fc from "fast-check";
import * as changes from "./changes.js";
import { columnGrant, comment, defaultPrivilege, grant, owner, passedGrant } from "./facets.js";
import { foreignServer, foreignTable } from "./foreign.js";
import * as operators from "./operators.js";
import { Picks } from "./picks.js";
import type { Piece, Surroundings } from "./piece.js";
import {
  aggregate,
  parsedFunction,
  procedure,
  sqlFunction,
  triggerFunction,
  typedFunction,
} from "./routines.js";
import { searchConfiguration, searchDictionary } from "./search.js";
import * as parts from "./table-parts.js";
import { childTable, partitionedTable, table, typedTable } from "./tables.js";
import { compositeType, enumType, numberDomain, rangeType, sequence, textDomain } from "./types.js";
import { materializedView, outerView, view, viewParts } from "./views.js";
import { eventTrigger, extension, language, publication } from "./whole-database.js";

/** Every piece in the order in which they are made, with how often it is in a schema at most. */
const pieces = {
  collation: [operators.collation, 1],
  baseType: [operators.baseType, 1],
  extension: [extension, 1],
  conversion: [operators.conversion, 1],
  language: [language, 1],
  searchDictionary: [searchDictionary, 1],
  enumType: [enumType, 2],
  numberDomain: [numberDomain, 1],
  textDomain: [textDomain, 1],
  compositeType: [compositeType, 1],
  // Before what is written with values of its types: PostgreSQL does not read its own text again once an implicit cast
  // makes more than one operator fit it (pg_dump's output fails as well).
  cast: [operators.cast, 1],
  rangeType: [rangeType, 1],
  sequence: [sequence, 2],
  sqlFunction: [sqlFunction, 1],
  triggerFunction: [triggerFunction, 1],
  aggregate: [aggregate, 1],
  procedure: [procedure, 1],
  table: [table, 3],
  typedTable: [typedTable, 1],
  childTable: [childTable, 1],
  partitionedTable: [partitionedTable, 1],
  foreignServer: [foreignServer, 1],
  foreignTable: [foreignTable, 1],
  operator: [operators.operator, 1],
  operatorClass: [operators.operatorClass, 1],
  past: [changes.past, 1],
  foreignKey: [parts.foreignKey, 2],
  index: [parts.index, 3],
  laterCheck: [parts.laterCheck, 1],
  ownedSequence: [parts.ownedSequence, 1],
  view: [view, 2],
  materializedView: [materializedView, 1],
  outerView: [outerView, 1],
  typedFunction: [typedFunction, 1],
  parsedFunction: [parsedFunction, 1],
  statistics: [parts.statistics, 1],
  columnSettings: [parts.columnSettings, 2],
  tableSettings: [parts.tableSettings, 2],
  trigger: [parts.trigger, 1],
  rule: [parts.rule, 1],
  policy: [parts.policy, 1],
  viewParts: [viewParts, 1],
  searchConfiguration: [searchConfiguration, 1],
  namedNotNull: [changes.namedNotNull, 1],
  triggerStates: [changes.triggerStates, 1],
  publication: [publication, 1],
  eventTrigger: [eventTrigger, 1],
  comment: [comment, 3],
  defaultPrivilege: [defaultPrivilege, 1],
  grant: [grant, 2],
  columnGrant: [columnGrant, 1],
  passedGrant: [passedGrant, 2],
  owner: [owner, 1],
} as const satisfies Readonly<Record<string, readonly [Piece, number]>>;

export type PieceName = keyof typeof pieces;
export const pieceNames = Object.keys(pieces) as readonly PieceName[];

/** For each piece the numbers that it picks by, once for each time that it is in the schema. */
export type RandomSchema = Readonly<Record<PieceName, readonly (readonly number[])[]>>;

const numbers = fc.array(fc.nat({ max: 9999 }), { minLength: 24, maxLength: 24 });

export const randomSchema: fc.Arbitrary<RandomSchema> = fc.record(
  Object.fromEntries(pieceNames.map((name) => [name, fc.array(numbers, { maxLength: pieces[name][1] })])) as {
    [P in PieceName]: fc.Arbitrary<number[][]>;
  },
);

/** A statement and the piece that it belongs to. */
export interface PieceStatement {
  readonly piece: PieceName;
  readonly sql: string;
}

/** The statements of a random schema, in the order in which they are to be tried. */
export function statementsOf(random: RandomSchema, around: Surroundings): PieceStatement[] {
  return pieceNames.flatMap((piece) =>
    random[piece].flatMap((picked) =>
      pieces[piece][0](new Picks(picked), around).map((sql) => ({ piece, sql })),
    ),
  );
}

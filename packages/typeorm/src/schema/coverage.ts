import type {
  Column,
  Constraint,
  Coverage,
  ForeignKey,
  Identity,
  Index,
  IndexKey,
  KindName,
  MaterializedView,
  SchemaObject,
  Sequence,
  Table,
  View,
} from "@godwit/engine";
import { isCompanion, takesAllValues } from "@godwit/engine";

/** Kinds that entities can declare and whose undeclared objects concern the comparison. */
const kinds: ReadonlySet<KindName> = new Set([
  "table",
  "column",
  "constraint",
  "foreignKey",
  "index",
  "enum",
  "view",
  "materializedView",
]);

/**
 * What TypeORM's entities can say. `indexMethods`: TypeORM 1 declares the method of an index, 0.3 knows no option for it,
 * so that there any method is as declared.
 */
export function entityCoverage({ indexMethods }: { readonly indexMethods: boolean }): Coverage {
  return {
    concerns: (object) => kinds.has(object.kind) || isDeclarableComment(object),
    inherit: (declared, live) => {
      if (declared.kind !== live.kind) return declared;
      return inherited({ declared, live } as Both<SchemaObject>, indexMethods);
    },
  };
}

/** Entities can comment on tables and columns. */
function isDeclarableComment(object: SchemaObject): boolean {
  if (object.kind !== "comment" || isCompanion(object.target)) return false;
  return object.target.kind === "table" || object.target.kind === "column";
}

interface Both<O> {
  readonly declared: O;
  readonly live: O;
}

function inherited(both: Both<SchemaObject>, indexMethods: boolean): SchemaObject {
  switch (both.declared.kind) {
    case "table":
      return table(both as Both<Table>);
    case "column":
      return column(both as Both<Column>);
    case "sequence":
      return sequence(both as Both<Sequence>);
    case "constraint":
      return constraint(both as Both<Constraint>);
    case "foreignKey":
      return foreignKey(both as Both<ForeignKey>);
    case "index":
      return index(both as Both<Index>, indexMethods);
    case "view":
      return view(both as Both<View>);
    case "materializedView":
      return materializedView(both as Both<MaterializedView>);
    case "extension":
      return both.live;
    default:
      return both.declared;
  }
}

function table({ declared, live }: Both<Table>): Table {
  return { ...live, id: declared.id, schema: declared.schema, name: declared.name };
}

function column({ declared, live }: Both<Column>): Column {
  const { notNullConstraint, notNullName, statistics, options, foreignOptions, local } = live;
  const stored = takesAllValues(live.type, declared.type) ? live : declared;
  return {
    ...declared,
    identity: identity({ declared, live }),
    notNullConstraint: declared.notNull ? notNullConstraint : null,
    notNullName,
    storage: stored.storage,
    usualStorage: stored.usualStorage,
    compression: stored.compression,
    statistics,
    options,
    foreignOptions,
    local,
  };
}

/** Entities say when an identity applies; the numbers and the name of its sequence are the database's. */
function identity({ declared, live }: Both<Column>): Identity | null {
  if (declared.identity === null) return null;
  const { generation } = declared.identity;
  const same = live.identity !== null && declared.type === live.type;
  return same ? { ...live.identity, generation } : declared.identity;
}

/** Only the type follows the column's: bounds, steps and the name of a serial's sequence cannot be declared. */
function sequence({ declared, live }: Both<Sequence>): Sequence {
  if (declared.type !== live.type) return { ...declared, persistence: live.persistence };
  return { ...live, ownedBy: declared.ownedBy };
}

function constraint({ declared, live }: Both<Constraint>): Constraint {
  if (declared.type !== live.type) return declared;
  const { validated, enforced, noInherit, period, local } = live;
  const deferrable = declared.type === "primaryKey" ? live : declared;
  return {
    ...declared,
    index: live.index,
    deferrable: deferrable.deferrable,
    initiallyDeferred: deferrable.initiallyDeferred,
    validated,
    enforced,
    noInherit,
    period,
    local,
  };
}

function foreignKey({ declared, live }: Both<ForeignKey>): ForeignKey {
  const { match, validated, enforced, period, local } = live;
  const onDeleteColumns = declared.onDelete === live.onDelete ? live.onDeleteColumns : [];
  return { ...declared, match, onDeleteColumns, validated, enforced, period, local };
}

function index({ declared, live }: Both<Index>, methods: boolean): Index {
  const { include, nullsNotDistinct, options, tablespace, partitionOf, partitioned, overForeign } = live;
  const keys = declared.keys.map((key, place) => indexKey(key, live.keys[place]));
  const method = methods || declared.method === "gist" ? declared.method : live.method;
  return {
    ...declared,
    method,
    keys,
    include,
    nullsNotDistinct,
    options,
    tablespace,
    partitionOf,
    partitioned,
    overForeign,
  };
}

function view({ declared, live }: Both<View>): View {
  const columns = new Set(declared.columns.map(({ name }) => name));
  const defaults = Object.entries(live.defaults).filter(([column]) => columns.has(column));
  return { ...declared, options: live.options, defaults: Object.fromEntries(defaults) };
}

function materializedView({ declared, live }: Both<MaterializedView>): MaterializedView {
  const { statistics, options, accessMethod, tablespace, populated, clusterOn } = live;
  return { ...declared, statistics, options, accessMethod, tablespace, populated, clusterOn };
}

/** Order, collation, operator class and statistics of a key on the same column. */
function indexKey(declared: IndexKey, live: IndexKey | undefined): IndexKey {
  return live !== undefined && live.column === declared.column ? live : declared;
}

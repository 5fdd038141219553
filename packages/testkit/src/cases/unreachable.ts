/** Properties that no case can change, and why. */
export const unchangeable: Readonly<Record<string, string>> = {
  "table.tablespace": "a tablespace is a folder of the server",
  "index.tablespace": "a tablespace is a folder of the server",
  "materializedView.tablespace": "a tablespace is a folder of the server",
  "materializedView.accessMethod": "PostgreSQL brings one, further ones are extensions",
  "procedure.objectFile": "needs a library in C on the server",
  "rangeType.canonical": "needs a function in C",
  "extension.version": "a database names none: see the test of SQL files",
};

/** Properties with which no case can create or drop an object in two ways, and why. */
export const uniform: Readonly<Record<string, string>> = {
  "table.tablespace": "a tablespace is a folder of the server",
  "table.accessMethod": "PostgreSQL brings one, further ones are extensions",
  "index.tablespace": "a tablespace is a folder of the server",
  "materializedView.tablespace": "a tablespace is a folder of the server",
  "materializedView.accessMethod": "PostgreSQL brings one, further ones are extensions",
  "procedure.objectFile": "needs a library in C on the server",
  "rangeType.canonical": "needs a function in C",
  "extension.version": "a database names none: see the test of SQL files",
  "index.valid": "an invalid index comes of a build that failed",
};

/** Kinds that no change of another object makes anew, and why. */
export const independent: Readonly<Record<string, string>> = {
  schema: "needs nothing",
  extension: "needs a schema only",
  baseType: "is never made anew: only its functions know what its values are",
  enum: "needs a schema only",
  collation: "needs a schema only",
  sequence: "needs a schema and a column, which it outlives",
  operatorFamily: "needs a schema only",
  defaultPrivilege: "needs a schema only",
  publication: "needs nothing: its tables are objects of their own",
  publicationSchema: "needs a schema only",
  partitionTrigger: "needs the trigger of the parent: its state is said again, not made",
  foreignDataWrapper: "its functions are written in C",
  foreignServer: "its wrapper is altered in place",
  language: "its functions are written in C",
  transform: "its functions are written in C",
  aggregate: "follows its functions: no case makes one anew",
  operator: "follows its function: no case makes one anew",
  operatorClass: "follows its functions: no case makes one anew",
  operatorFamilyMember: "follows its functions: no case makes one anew",
  cast: "follows its function: no case makes one anew",
  eventTrigger: "its function has no parameters and one result: it is replaced in place",
};

/** Properties that are no difference, and why. */
export const ignored: Readonly<Record<string, string>> = {
  "column.position": "PostgreSQL cannot move a column",
  "column.notNullName": "what PostgreSQL calls it where nobody named it",
  "column.usualStorage": "follows from the type",
  "column.local": "INHERIT leaves it true and NO INHERIT makes it true: nothing resets it",
  "constraint.local": "INHERIT leaves it true and NO INHERIT makes it true: nothing resets it",
  "foreignKey.local": "INHERIT leaves it true and NO INHERIT makes it true: nothing resets it",
  "defaultPrivilege.usual": "follows from what the entry is about",
  "extension.pinned": "says whether SQL names the version: the version itself is compared",
  "index.overForeign": "follows from the table's partitions",
  "table.partitionColumns": "follows from the key of partitioning",
  "partitionTrigger.ancestors": "follows from the partition's parents",
  "privilege.usual": "follows from what the privilege is for",
};

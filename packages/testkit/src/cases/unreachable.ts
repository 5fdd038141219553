/** Properties that no case can change, and why. */
export const unchangeable: Readonly<Record<string, string>> = {
  "table.tablespace": "a tablespace is a folder of the server",
  "table.accessMethod": "PostgreSQL brings one, further ones are extensions",
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
};

/** Kinds that no change of another object makes anew, and why. */
export const independent: Readonly<Record<string, string>> = {};

/** Properties that are no difference, and why. */
export const ignored: Readonly<Record<string, string>> = {
  "column.position": "PostgreSQL cannot move a column",
  "column.local": "INHERIT leaves it true and NO INHERIT makes it true: nothing resets it",
  "constraint.local": "INHERIT leaves it true and NO INHERIT makes it true: nothing resets it",
  "foreignKey.local": "INHERIT leaves it true and NO INHERIT makes it true: nothing resets it",
  "defaultPrivilege.usual": "follows from what the entry is about",
  "partitionTrigger.ancestors": "follows from the partition's parents",
  "privilege.usual": "follows from what the privilege is for",
};

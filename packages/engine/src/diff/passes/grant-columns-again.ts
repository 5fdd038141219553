import { leftOfColumns } from "../../kinds/privilege/access-list.js";
import type { Privilege } from "../../kinds/privilege/model.js";
import { isCompanion } from "../../model/address.js";
import { type Change, changesKind, subject } from "../../model/change.js";
import type { ObjectId } from "../../model/identity.js";
import type { KindName } from "../../model/objects.js";
import type { Pair } from "../../model/pair.js";
import type { CanonicalSchema } from "../../model/schema.js";

/**
 * REVOKE on a table takes the same privileges on each of its columns along (PostgreSQL manual, REVOKE): what a grantee
 * keeps of those it is granted again.
 */
export function grantColumnsAgain(
  changes: readonly Change[],
  { previous, next }: Pair<CanonicalSchema>,
): readonly Change[] {
  if (!changesKind(changes, "privilege")) return changes;
  const privileges = changes.filter((change) => subject(change).kind === "privilege");
  const revoking = privileges.flatMap((change) => tablePrivileges(change) ?? []);
  if (revoking.length === 0) return changes;
  const byId = new Map<ObjectId, Change>(changes.map((change) => [subject(change).id, change]));
  for (const before of previous.objects.values()) {
    const after = next.objects.get(before.id);
    if (before.kind !== "privilege" || after?.kind !== "privilege" || !isOfColumn(before)) continue;
    const table = revoking.find((one) => one.grantee === before.grantee && isAbout(one, before));
    const left = table === undefined ? before.privileges : leftOfColumns(before.privileges, table);
    if (left.join() === before.privileges.join() || byId.get(before.id)?.type === "recreate") continue;
    byId.set(before.id, { type: "create", next: { ...after, usual: left } });
  }
  return [...byId.values()];
}

interface Regranted extends Pair<readonly string[]> {
  readonly target: Privilege["target"];
  readonly grantee: string | null;
}

/** What a grantee has of a whole relation before and after a change. */
function tablePrivileges(change: Change): Regranted | undefined {
  const object = subject(change);
  if (object.kind !== "privilege" || change.type === "rename") return undefined;
  const { target, grantee, usual } = object;
  if (!isOfRelation(object)) return undefined;
  const held = (one: Privilege) => one.privileges;
  const previous = change.type === "create" ? usual : held(change.previous as Privilege);
  const next = change.type === "drop" ? usual : held(change.next as Privilege);
  return { target, grantee, previous, next };
}

/** True for a privilege on a whole relation. */
export function isOfRelation({ target }: Privilege): boolean {
  return target.part === null && relations.has(target.kind);
}

const relations: ReadonlySet<KindName> = new Set(["table", "view", "materializedView"]);

/** True for a privilege on a column; those of views are no objects of their own. */
export function isOfColumn({ target }: Privilege): boolean {
  return target.kind === "column" ? !isCompanion(target) : target.part !== null && relations.has(target.kind);
}

function isAbout({ target }: Regranted, { target: column }: Privilege): boolean {
  return target.schema === column.schema && target.name === column.name;
}

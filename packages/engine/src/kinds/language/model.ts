import type { ObjectId } from "../../model/identity.js";
import type { QualifiedName } from "../kind.js";

/** A procedural language (`pg_language`) that no extension brought. */
export interface Language {
  readonly kind: "language";
  readonly id: ObjectId;
  readonly name: string;
  readonly trusted: boolean;
  readonly handler: QualifiedName;
  /** Runs DO blocks. */
  readonly inline: QualifiedName | null;
  readonly validator: QualifiedName | null;
}

import { equalValues } from "../diff/equal-values.js";
import type { Constraint } from "../kinds/constraint/model.js";
import type { Change } from "../model/change.js";
import { alteredColumnProbes } from "./column-probes.js";
import type { Probe } from "./conflict.js";
import { checkProbes, foreignKeyProbes, keyProbes } from "./constraint-probes.js";
import type { ProbeContext } from "./context.js";
import { domainNulls, domainProbes } from "./domain-probes.js";
import { enumProbes } from "./enum-probes.js";
import { exclusionProbes } from "./exclusion-probes.js";
import { partitionProbes } from "./partition-probes.js";
import { retypedProbes } from "./retyped-probes.js";

/** What to ask of the rows before a change. */
export function probesOf(change: Change, context: ProbeContext): Probe[] {
  if (change.type === "drop" || change.type === "rename") return [];
  const { next } = change;
  // What its index had room for.
  if (change.type === "create" && change.takesOver !== undefined) return [];
  // Made anew as it was, with something it depends on: the rows fit.
  if (change.type === "recreate" && equalValues(change.previous, next)) return [];
  const old = change.type === "create" ? undefined : change.previous;
  switch (next.kind) {
    case "column":
      if (old?.kind !== "column") return [];
      return [...alteredColumnProbes(old, next, context), ...retypedProbes(old, next, context)];
    case "constraint":
      return constraintProbes(next, context);
    case "index":
      return next.unique ? keyProbes(next, context) : [];
    case "foreignKey":
      return foreignKeyProbes(next, context);
    case "enum":
      return old?.kind === "enum" ? enumProbes(old, next, context) : [];
    case "domain":
      return old?.kind === "domain" ? domainNulls(old, next, context) : [];
    case "domainConstraint":
      return domainProbes(next, context);
    case "table":
      return partitionProbes(change, next, context);
    default:
      return [];
  }
}

function constraintProbes(constraint: Constraint, context: ProbeContext): Probe[] {
  if (constraint.type === "check") return checkProbes(constraint, context);
  const compares = constraint.type === "exclusion" || constraint.period;
  return compares ? exclusionProbes(constraint, context) : keyProbes(constraint, context);
}

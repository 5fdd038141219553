import type {
  DoctorReport,
  FileCreated,
  ProjectCreated,
  Registration,
  Versions,
} from "../../outcome/project.js";
import type { Style } from "../../terminal/style.js";
import { exhausted } from "../exhausted.js";
import { columns, count } from "./table.js";

export function projectCreated(outcome: ProjectCreated, style: Style): string {
  const { created, kept, addedKeys, withoutDemo, next } = outcome;
  const lines = [
    ...created.map((path) => `  ${style.green("created")}  ${path}`),
    ...addedKeys.map((key) => `  ${style.green("added")}    package.json: ${key}`),
    ...kept.map((path) => `  ${style.dim("kept")}     ${path} ${style.dim("(it was there already)")}`),
  ];
  if (withoutDemo !== undefined) lines.push("", withoutDemo);
  const place = outcome.given === undefined ? "this folder" : outcome.given;
  const title =
    created.length + addedKeys.length === 0 ? `Nothing is missing in ${place}.` : `A project in ${place}:`;
  return [title, "", ...lines, "", style.bold("Next:"), ...next.map((step) => `  ${step}`)].join("\n");
}

export function fileCreated({ what, name, paths, registration }: FileCreated, style: Style): string {
  const article = what === "entity" ? "Entity" : what === "subscriber" ? "Subscriber" : "Migration";
  const lines = [`${article} ${style.bold(name)} created:`, ...paths.map((path) => `  ${path}`)];
  return [...lines, ...(registration === undefined ? [] : registrationLines(registration, style))].join("\n");
}

/** How the data source came to know a migration, for people. */
export function registrationLines(registration: Registration, style: Style): string[] {
  switch (registration.how) {
    case "added":
      return [`Registered in ${registration.file}.`];
    case "matched":
      return [`${registration.file} finds it by ${registration.glob}.`];
    case "not-registered":
      return [style.yellow(`Not registered: ${registration.reason}`), `  ${registration.advice}`];
    default:
      return exhausted(registration);
  }
}

export function doctorReport({ examinations }: DoctorReport, style: Style): string {
  const marks = { good: style.green("ok"), warning: style.yellow("warning"), problem: style.red("problem") };
  const lines = columns(
    examinations.map(({ subject, verdict, finding }) => [marks[verdict], subject, finding]),
    "",
  );
  const cures = examinations.flatMap(({ subject, cure }) => (cure === undefined ? [] : [[subject, cure]]));
  const problems = examinations.filter(({ verdict }) => verdict === "problem").length;
  const warnings = examinations.filter(({ verdict }) => verdict === "warning").length;
  const verdict =
    problems + warnings === 0
      ? style.green("Everything is in order.")
      : `${count(problems, "problem")}, ${count(warnings, "warning")}.`;
  const mend = cures.length === 0 ? [] : ["", style.bold("What mends it:"), ...columns(cures, "  ")];
  const differences = examinations.flatMap(({ subject, sql }) =>
    sql === undefined
      ? []
      : ["", style.bold(`What would bring the ${subject} back to its history:`), sql.trimEnd()],
  );
  return [...lines, ...differences, ...mend, "", verdict].join("\n");
}

export function versions({ godwit, typeorm, pg, node }: Versions): string {
  const rows = [
    ["godwit", godwit],
    ["typeorm", typeorm ?? "not installed in this project"],
    ["pg", pg ?? "not installed in this project"],
    ["node", node],
  ];
  return columns(rows).join("\n");
}

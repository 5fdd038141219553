import type { MigrationStatus, RunResult } from "@godwit/engine";
import type { Drift } from "@godwit/typeorm";
import type {
  MigrationResolved,
  MigrationsAdopted,
  MigrationsRun,
  MigrationsShown,
  Seeded,
} from "../../outcome/migrations.js";
import type { Style } from "../../terminal/style.js";
import { exhausted } from "../exhausted.js";
import { findingText } from "./findings.js";
import { columns, count, duration } from "./table.js";

export function migrationsRun({ target, fake, result }: MigrationsRun, style: Style): string {
  const lines = resultLines(result, style);
  const verb =
    result.operation === "run" ? (fake ? "Noted as run" : "Ran") : fake ? "Noted as reverted" : "Reverted";
  if (result.outcome === "interrupted") {
    const left = `${count(result.left.length, "migration")} left; run the command again to go on.`;
    return [
      ...lines,
      style.yellow(`Interrupted. ${verb} ${count(result.done.length, "migration")}, ${left}`),
    ].join("\n");
  }
  if (result.done.length === 0) {
    const nothing =
      result.operation === "run" ? "No migrations are pending." : "There is no migration to revert.";
    return [...lines, `${nothing} ${style.dim(target)}`].join("\n");
  }
  const total = result.done.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const summary = `${verb} ${count(result.done.length, "migration")} on ${target} in ${duration(total)}.`;
  return [...lines, style.green(summary)].join("\n");
}

function resultLines({ done, skippedByFlag, operation }: RunResult, style: Style): string[] {
  const mark = style.green(operation === "run" ? "done" : "reverted");
  const carriedOut = done.map(({ name, package: owner, release, durationMs }) => [
    mark,
    name,
    style.dim(origin(owner, release)),
    style.dim(duration(durationMs)),
  ]);
  const skipped = skippedByFlag.map(({ name, flag }) => [style.yellow("skipped"), name, `by flag ${flag}`]);
  return columns(operation === "run" ? [...carriedOut, ...skipped] : carriedOut);
}

export function migrationsAdopted({ target, adopted }: MigrationsAdopted, style: Style): string {
  const rows = adopted.map(({ name, package: owner, release }) => [
    style.green("adopted"),
    name,
    style.dim(origin(owner, release)),
  ]);
  const what = `${target} is what these migrations build: ${count(adopted.length, "migration")} noted as applied.`;
  return [...columns(rows), style.green(what)].join("\n");
}

export function migrationsShown({ target, report, drift }: MigrationsShown, style: Style): string {
  if (report.migrations.length === 0) return `There are no migrations, neither here nor in ${target}.`;
  const rows = report.migrations.map((status) => row(status, style));
  const findings = report.findings.map((finding) => style.yellow(findingText(finding)));
  const applied = report.migrations.filter(({ state }) => state.at === "applied").length;
  const summary = `${target}: ${applied} applied, ${report.pending.length} pending.`;
  const told = [...columns(rows), ...(findings.length > 0 ? ["", ...findings] : []), "", summary];
  return [...told, ...(drift === undefined ? [] : driftLines(drift, style))].join("\n");
}

function driftLines({ equal, script, notes }: Drift, style: Style): string[] {
  const noted = notes.map((note) => style.dim(`-- ${note}`));
  if (equal) return [style.green("The schema is what its history builds."), ...noted];
  const title = style.yellow("The schema is not what its history builds. This would bring it back:");
  return [title, "", ...noted, script.trimEnd()];
}

function row({ name, package: owner, release, state }: MigrationStatus, style: Style): string[] {
  const from = style.dim(origin(owner, release));
  switch (state.at) {
    case "applied": {
      const mark = state.file === "changed" ? style.yellow("[~]") : style.green("[X]");
      const changed = state.file === "changed" ? "changed since it ran" : "";
      return [mark, name, from, appliedText(state), changed];
    }
    case "pending":
      return ["[ ]", name, from, style.cyan("pending")];
    case "partial":
      return [style.red("[/]"), name, from, style.red(`half done: ${count(state.journalled, "statement")}`)];
    case "skipped":
      return [style.dim("[-]"), name, from, style.dim(`skipped by flag ${state.flag}`)];
    case "missing":
      return [style.yellow("[?]"), name, from, style.yellow("applied, its file is missing")];
    case "foreign":
      return [style.dim("[X]"), style.dim(name), from, style.dim("of somebody else")];
    default:
      return exhausted(state);
  }
}

function appliedText({
  appliedAt,
  durationMs,
  origin: by,
}: Extract<MigrationStatus["state"], { at: "applied" }>): string {
  const time = appliedAt === undefined ? "applied" : `${appliedAt.slice(0, 16).replace("T", " ")} UTC`;
  const took = durationMs === undefined ? "" : ` in ${duration(durationMs)}`;
  return by === "godwit" ? `${time}${took}` : `${time} (by ${by})`;
}

export function origin(owner: string | undefined, release: string | undefined): string {
  return [owner, release].filter((part) => part !== undefined).join(" ");
}

const resolved: Readonly<Record<MigrationResolved["verdict"], string>> = {
  done: "its statement in doubt counts as done",
  again: "its statement in doubt runs again",
  applied: "it counts as done",
  restart: "it starts from its beginning",
};

export function migrationResolved({ target, name, verdict, statementsKept }: MigrationResolved): string {
  const kept =
    verdict === "done" || verdict === "again"
      ? `; ${count(statementsKept, "statement")} will be left out`
      : "";
  return `${name} on ${target}: ${resolved[verdict]}${kept}.`;
}

export function seeded({ target, file, migrations, steps, next }: Seeded, style: Style): string {
  const ran = count(migrations.done.length, "migration");
  const rows = steps.map(({ step, created, updated, unchanged }) => [
    step,
    created > 0 ? style.green(`${created} created`) : "",
    updated > 0 ? style.yellow(`${updated} updated`) : "",
    unchanged > 0 ? style.dim(`${unchanged} unchanged`) : "",
  ]);
  const changed = steps.some(({ created, updated }) => created + updated > 0);
  const verdict = changed
    ? style.green(`Seeded ${target} from ${file}.`)
    : `${file} is in ${target} already; nothing changed.`;
  const then = next.length === 0 ? [] : ["", style.bold("Next:"), ...next.map((step) => `  ${step}`)];
  return [`Ran ${ran}.`, "", ...columns(rows, "  "), "", verdict, ...then].join("\n");
}

import { blockerLine, holderLine, type RunEvent } from "@godwit/engine";
import type { Notice } from "../../terminal/notice.js";
import type { Style } from "../../terminal/style.js";
import { exhausted } from "../exhausted.js";
import { findingText } from "./findings.js";
import { count, duration } from "./table.js";

/** What a notice says: a line that stays, or one that the next line replaces; undefined: nothing to say. */
export type NoticeText = { readonly text: string; readonly passing: boolean } | undefined;

/** A notice as people read it; statements only where `verbose` asks for them. */
export function noticeText(notice: Notice, style: Style, verbose: boolean): NoticeText {
  switch (notice.kind) {
    case "warning": {
      const hint = notice.hint === undefined ? "" : `\n  ${notice.hint}`;
      return staying(`${style.yellow("Warning:")} ${notice.text}${hint}`);
    }
    case "step":
      return staying(style.dim(`${notice.text} ...`));
    case "statement":
      return verbose ? staying(statementText(notice.sql, style)) : undefined;
    case "seed-progress":
      return passing(style.dim(`Seeding ${notice.step}: ${notice.done} of ${notice.total}`));
    case "run":
      return runEventText(notice.event, style, verbose);
    default:
      return exhausted(notice);
  }
}

function runEventText(event: RunEvent, style: Style, verbose: boolean): NoticeText {
  switch (event.kind) {
    case "lock-waiting": {
      const waited = `waited ${duration(event.waitedMs)}`;
      return staying(style.yellow(`Another run is under way (${waited}): ${holderLine(event.holder)}`));
    }
    case "run-started":
      return event.migrations.length === 0
        ? undefined
        : staying(
            style.dim(
              `${count(event.migrations.length, "migration")} to ${event.operation} on ${event.target}`,
            ),
          );
    case "finding":
      return event.finding.policy === "allow"
        ? undefined
        : staying(`${style.yellow("Warning:")} ${findingText(event.finding)}`);
    case "migration-started":
      return passing(style.dim(`[${event.index}/${event.total}] ${event.migration.name}`));
    case "statement-started":
      return verbose ? staying(statementText(event.sql, style)) : undefined;
    case "statement-skipped":
      return verbose ? staying(style.dim(`-- done before: ${event.sql.split("\n")[0]}`)) : undefined;
    case "progress":
      return passing(style.dim(`${event.migration}: ${event.phase}${share(event)}`));
    case "blocked":
      return staying(style.yellow(`${event.migration} waits for ${event.by.map(blockerLine).join("; ")}`));
    case "retry":
      return staying(
        style.yellow(
          `${event.reason}: trying ${event.migrations.join(", ")} again in ${duration(event.delayMs)}`,
        ),
      );
    case "connection-lost":
      return staying(
        style.yellow(`Connection lost (${event.reason}); next try in ${duration(event.delayMs)}`),
      );
    case "reconnected":
      return staying(style.green("Connected again."));
    case "lock-acquired":
    case "statement-finished":
    case "migration-finished":
      return undefined;
    default:
      return exhausted(event);
  }
}

function staying(text: string): NoticeText {
  return { text, passing: false };
}

function passing(text: string): NoticeText {
  return { text, passing: true };
}

function statementText(sql: string, style: Style): string {
  return style.cyan(sql.trim().replace(/;?$/, ";"));
}

function share({ done, total }: { readonly done: number; readonly total: number }): string {
  return total > 0 ? ` ${Math.floor((100 * done) / total)} %` : "";
}

import { GodwitError } from "../errors/godwit-error.js";
import type { Execution } from "./execution.js";
import { readStatements } from "./journal/read.js";
import type { Direction, Migration, WorkConnection } from "./migration.js";
import type { CarriedOut } from "./result.js";
import { StatementExecutor } from "./statement/executor.js";
import { Notes } from "./statement/notes.js";
import { beginManaged } from "./statement/prelude.js";

/** A migration to be carried out, with the journal's row of it where it was cut off. */
export interface Planned<W extends WorkConnection = WorkConnection> {
  readonly migration: Migration<W>;
  readonly direction: Direction;
  readonly unfinishedRow: string | undefined;
  /** 1-based place in the run, for people. */
  readonly index: number;
  readonly total: number;
}

/** What is committed together: migrations in one transaction, or one migration that sees to itself. */
export interface Unit<W extends WorkConnection = WorkConnection> {
  readonly transaction: boolean;
  readonly planned: readonly Planned<W>[];
}

/** A migration that failed, with its executor for what happened in it. */
export class UnitFailure extends Error {
  constructor(
    readonly planned: Planned<never>,
    readonly executor: StatementExecutor | undefined,
    readonly partly: boolean,
    override readonly cause: unknown,
  ) {
    super("a migration failed", { cause });
  }
}

/** What a migration itself threw, as opposed to what went wrong around it. */
export class MigrationThrew extends Error {
  constructor(override readonly cause: unknown) {
    super("the migration threw", { cause });
  }
}

/** Carries a unit out: all of it is committed and noted, or UnitFailure says what is left. */
export async function runUnit<W extends WorkConnection>(
  execution: Execution<W>,
  unit: Unit<W>,
): Promise<readonly CarriedOut[]> {
  const parts: Part<W>[] = [];
  try {
    const backend = unit.transaction ? await beginManaged(execution) : undefined;
    for (const planned of unit.planned) {
      const part = await Part.begin(execution, planned, backend);
      parts.push(part);
      await part.carryOut(unit.transaction);
    }
    for (const part of parts) await part.notes.write("done");
    if (parts.at(-1)?.executor.inTransaction) await execution.work.commit();
    return parts.map((part) => part.finished());
  } catch (error) {
    const last = parts.at(-1);
    await last?.executor.close();
    await execution.work.rollback();
    throw new UnitFailure(
      unit.planned[Math.max(0, parts.length - 1)]!,
      last?.executor,
      last?.notes.partly ?? false,
      error,
    );
  }
}

/** One migration of a unit while it runs. */
class Part<W extends WorkConnection> {
  private constructor(
    private readonly execution: Execution<W>,
    private readonly planned: Planned<W>,
    readonly notes: Notes,
    readonly executor: StatementExecutor,
  ) {}

  static async begin<W extends WorkConnection>(
    execution: Execution<W>,
    planned: Planned<W>,
    backend: number | undefined,
  ): Promise<Part<W>> {
    const { session, location, surroundings, emit } = execution;
    const { migration, direction, unfinishedRow, index, total } = planned;
    const past = unfinishedRow === undefined ? [] : await readStatements(session, location, unfinishedRow);
    const notes = new Notes(execution, migration, direction, unfinishedRow, surroundings.now());
    const transaction = backend !== undefined;
    const identity = identityOf(migration);
    const journalled = past.length;
    emit({
      kind: "migration-started",
      migration: identity,
      direction,
      transaction,
      index,
      total,
      journalled,
    });
    return new Part(execution, planned, notes, new StatementExecutor(execution, notes, past, backend));
  }

  async carryOut(transaction: boolean): Promise<void> {
    const { migration, direction } = this.planned;
    try {
      await migration[direction](this.execution.work, this.executor.execute);
    } catch (error) {
      throw new MigrationThrew(error);
    }
    this.executor.finish();
    if (!transaction && this.executor.inTransaction) {
      throw new GodwitError("MIGRATION_LEFT_TRANSACTION", { migration: migration.name });
    }
  }

  finished(): CarriedOut {
    const { migration, direction } = this.planned;
    const identity = identityOf(migration);
    const durationMs = this.execution.surroundings.now() - this.notes.startedAt;
    const { statements } = this.executor;
    this.execution.emit({
      kind: "migration-finished",
      migration: identity,
      direction,
      durationMs,
      statements,
    });
    return { ...identity, durationMs, statements };
  }
}

export function identityOf({
  name,
  package: owner,
  release,
}: Pick<Migration, "name" | "package" | "release">) {
  return { name, package: owner, release };
}

import { type Session, session, type WorkConnection } from "@godwit/engine";
import type { QueryRunner } from "typeorm";

/** The connection on which migrations run: for those that are more than constant SQL with a query runner over it. */
export interface MigrationWork extends WorkConnection {
  readonly queryRunner?: QueryRunner;
}

/** What TypeORM keeps of a transaction and of tables it has seen, by the names that 0.3 and 1.x share. */
interface RunnerState {
  isTransactionActive: boolean;
  transactionDepth: number;
  loadedTables: unknown[];
  loadedViews: unknown[];
}

type PgClient = Parameters<typeof session>[0];

/** Takes a connection of the runner's pool. The transaction is the engine's; TypeORM is told of it. */
export async function typeOrmWork(queryRunner: QueryRunner): Promise<MigrationWork> {
  const client = (await queryRunner.connect()) as PgClient;
  client.on("error", ignore);
  const bare = session(client);
  const state = queryRunner as unknown as RunnerState;
  return {
    queryRunner,
    session: bare,
    begin: (prelude) => begin(bare, state, prelude),
    commit: async () => {
      await bare.query("commit");
      leaveTransaction(state);
    },
    rollback: async () => {
      await bare.query("rollback").catch(ignore);
      leaveTransaction(state);
      state.loadedTables = [];
      state.loadedViews = [];
    },
    close: () => queryRunner.release().catch(ignore),
  };
}

async function begin(bare: Session, state: RunnerState, prelude: string) {
  const results = await bare.script(`start transaction; ${prelude}`);
  state.isTransactionActive = true;
  state.transactionDepth = 1;
  return results;
}

function leaveTransaction(state: RunnerState): void {
  state.isTransactionActive = false;
  state.transactionDepth = 0;
}

function ignore(): void {}

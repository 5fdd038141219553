import type { DataSource } from "typeorm";
import { silentLogger } from "./silent-logger.js";

/**
 * What a data source must not do while Godwit runs migrations: change the schema by itself (`initialize` obeys all
 * three), create extensions, call the application's subscribers, or load migrations a second time.
 */
const safeOptions = {
  synchronize: false,
  dropSchema: false,
  migrationsRun: false,
  installExtensions: false,
  subscribers: [],
  migrations: [],
} as const;

/** Initializes a data source for migrations and gives it back as it was. */
export class Opening {
  readonly #wasInitialized: boolean;
  readonly #logger: DataSource["logger"];
  #opened = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly prepare: (dataSource: DataSource) => Promise<void> = async () => undefined,
  ) {
    this.#wasInitialized = dataSource.isInitialized;
    this.#logger = dataSource.logger;
  }

  /** Also after a loss of the network: the pool makes new connections by itself. */
  async open(): Promise<void> {
    this.dataSource.logger = silentLogger;
    this.#opened = true;
    if (this.dataSource.isInitialized) return;
    await this.prepare(this.dataSource);
    const restore = override(this.dataSource.options as unknown as Record<string, unknown>, safeOptions);
    try {
      await this.dataSource.initialize();
    } finally {
      restore();
    }
  }

  async close(): Promise<void> {
    if (!this.#opened) return;
    this.dataSource.logger = this.#logger;
    if (!this.#wasInitialized && this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

function override(options: Record<string, unknown>, values: Readonly<Record<string, unknown>>): () => void {
  const before = Object.keys(values).map((key) => [key, key in options, options[key]] as const);
  Object.assign(options, values);
  return () => {
    for (const [key, had, value] of before) {
      if (had) options[key] = value;
      else delete options[key];
    }
  };
}

import pg from "pg";

/** When the accident happens: before a message is sent, while the server works on it, or when its answer is there. */
export const moments = ["before", "during", "after"] as const;
export type Moment = (typeof moments)[number];

/** The client on whose message the wire lies. */
export interface Victim {
  /** Process id of its backend. */
  readonly backend: number;
}

export interface Tripwire {
  /** Messages sent so far by clients of the database. */
  readonly count: number;
  remove(): void;
}

type Query = (...args: unknown[]) => unknown;
type Client = pg.Client & { readonly database?: string; readonly processID?: number };

interface Wire {
  count: number;
  readonly at: number;
  readonly moment: Moment;
  readonly accident: (victim: Victim) => Promise<void> | void;
}

const wires = new Map<string, Wire>();
let watching = false;

/**
 * Counts every message that clients of a database send in this process, whoever made them, and lets the accident
 * happen at number `at` (1-based; 0: never). The accident of `before` is over before the message is sent.
 */
export function layTripwire(
  database: string,
  at: number,
  moment: Moment,
  accident: (victim: Victim) => Promise<void> | void,
): Tripwire {
  watch();
  const wire: Wire = { count: 0, at, moment, accident };
  wires.set(database, wire);
  return {
    get count() {
      return wire.count;
    },
    remove: () => void wires.delete(database),
  };
}

function watch(): void {
  if (watching) return;
  watching = true;
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  prototype.query = function query(this: Client, ...args: unknown[]): unknown {
    const send = () => original.apply(this, args);
    const ahead = isSubmittable(args[0]) ? args[0] : undefined;
    const underway = ahead !== undefined && handedIn.has(ahead);
    if (ahead !== undefined) handedIn.add(ahead);
    const wire = wires.get(this.database ?? "");
    if (wire === undefined) return send();
    wire.count += 1;
    if (wire.count !== wire.at) return send();
    const accident = () => wire.accident({ backend: this.processID ?? 0 });
    if (ahead === undefined) return around(send as () => Promise<unknown>, wire.moment, accident);
    void aroundAhead({ ahead, underway, send }, wire.moment, accident);
    return ahead;
  };
}

/** Several statements in one write: they are handed in once for each answer. */
interface Submittable {
  submit(...given: unknown[]): unknown;
  handleReadyForQuery(...given: unknown[]): unknown;
}

const handedIn = new WeakSet<Submittable>();

function isSubmittable(value: unknown): value is Submittable {
  return typeof (value as Partial<Submittable> | undefined)?.submit === "function";
}

/** What is on its way to the server cannot be held back: there, `before` is as soon as may be. */
async function aroundAhead(
  { ahead, underway, send }: { ahead: Submittable; underway: boolean; send: () => unknown },
  moment: Moment,
  accident: () => Promise<void> | void,
): Promise<void> {
  if (moment === "before" && !underway) await accident();
  if (moment === "after") whenAnswered(ahead, accident);
  send();
  if (moment === "during" || (moment === "before" && underway)) await accident();
}

function whenAnswered(ahead: Submittable, accident: () => Promise<void> | void): void {
  const answered = ahead.handleReadyForQuery;
  ahead.handleReadyForQuery = (...given) => {
    ahead.handleReadyForQuery = answered;
    answered.apply(ahead, given);
    void accident();
  };
}

async function around(
  send: () => Promise<unknown>,
  moment: Moment,
  accident: () => Promise<void> | void,
): Promise<unknown> {
  if (moment === "before") await accident();
  const answer = send();
  answer.catch(() => undefined);
  if (moment === "during") await accident();
  const result = await answer;
  if (moment === "after") await accident();
  return result;
}

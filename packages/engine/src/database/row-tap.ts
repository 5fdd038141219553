import type { RowValues } from "./port.js";

type Listener = (chunk: Buffer) => void;

/** The part of a connection's socket that is used here. */
export interface ReceivingStream {
  listeners(event: "data"): unknown[];
  on(event: "data", listener: Listener): unknown;
  off(event: "data", listener: Listener): unknown;
}

const dataRow = 0x44;
/** Its type, and the length that counts itself and what follows (PostgreSQL manual, "Message Formats"). */
const head = 5;

/**
 * Takes DataRow messages out of what a connection receives; all others go on to its own listener, in their order. A driver
 * makes an object of each such message and a native call for each of its values; a text of the whole chunk, of
 * which values are parts, costs a third of that. Undefined where more listens than the driver.
 */
export function tapRows(stream: ReceivingStream, row: (values: RowValues) => void): RowTap | undefined {
  const [driver, ...others] = stream.listeners("data") as Listener[];
  return driver === undefined || others.length > 0 ? undefined : new RowTap(stream, driver, row);
}

export class RowTap {
  #held: Buffer[] = [];
  #missing = 0;
  #ended = false;

  constructor(
    private readonly stream: ReceivingStream,
    private readonly driver: Listener,
    private readonly row: (values: RowValues) => void,
  ) {
    stream.on("data", this.#receive);
    stream.off("data", driver);
  }

  /** From now on the driver receives everything again. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.stream.on("data", this.driver);
    this.stream.off("data", this.#receive);
  }

  readonly #receive = (chunk: Buffer): void => {
    this.#held.push(chunk);
    this.#missing -= chunk.length;
    if (this.#missing > 0) return;
    const received = this.#held.length === 1 ? chunk : Buffer.concat(this.#held);
    this.#held = [];
    const rest = received.subarray(this.#take(received));
    if (this.#ended) this.#pass(rest);
    else this.#hold(rest);
  };

  /** Gives where the first message begins that is not whole. */
  #take(received: Buffer): number {
    const text = received.toString("latin1");
    let passed = 0;
    let at = 0;
    for (let end = endOf(received, 0); end <= received.length && !this.#ended; end = endOf(received, at)) {
      if (received[at] === dataRow) {
        if (passed < at) this.#pass(received.subarray(passed, at));
        this.row(valuesAt(received, text, at + head));
        passed = end;
      }
      at = end;
    }
    this.#pass(received.subarray(passed, at));
    return at;
  }

  #pass(messages: Buffer): void {
    if (messages.length > 0) this.driver(messages);
  }

  #hold(rest: Buffer): void {
    if (rest.length > 0) this.#held.push(rest);
    this.#missing = rest.length < head ? 0 : endOf(rest, 0) - rest.length;
  }
}

/** Infinite where the length itself is not there yet. */
function endOf(received: Buffer, at: number): number {
  return at + head > received.length ? Number.POSITIVE_INFINITY : at + 1 + int32(received, at + 1);
}

/** Always the same array: rows are not to be kept. */
const values: (string | null)[] = [];

function valuesAt(received: Buffer, text: string, start: number): RowValues {
  const count = (received[start]! << 8) | received[start + 1]!;
  values.length = count;
  let at = start + 2;
  for (let place = 0; place < count; place++) {
    const length = int32(received, at);
    at += 4;
    values[place] = length < 0 ? null : valueAt(received, text, at, at + length);
    if (length > 0) at += length;
  }
  return values;
}

/** Positions in the text are those of the bytes; its characters are theirs where they are ASCII. */
function valueAt(received: Buffer, text: string, start: number, end: number): string {
  for (let at = start; at < end; at++) {
    if (received[at]! > 0x7f) return received.toString("utf8", start, end);
  }
  return text.substring(start, end);
}

function int32(received: Buffer, at: number): number {
  return (received[at]! << 24) | (received[at + 1]! << 16) | (received[at + 2]! << 8) | received[at + 3]!;
}

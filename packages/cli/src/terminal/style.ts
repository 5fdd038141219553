import colours from "picocolors";

/** How text looks on one stream: with colours or without, and how wide it is. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
  /** Columns. */
  readonly width: number;
}

export function style(coloured: boolean, width: number): Style {
  return { ...colours.createColors(coloured), width };
}

/** Whether a stream gets colours: `--no-color`, then NO_COLOR and FORCE_COLOR, then whether it is a terminal. */
export function wantsColour(
  stream: { readonly isTTY?: boolean },
  allowed: boolean,
  environment: NodeJS.ProcessEnv,
): boolean {
  if (!allowed || environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR) return environment.FORCE_COLOR !== "0";
  return stream.isTTY === true && environment.TERM !== "dumb";
}

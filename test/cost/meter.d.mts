/** Work counted; `places` the dearest first. */
export interface Counted {
  readonly work: number;
  readonly blocks: number;
  readonly built: number;
  readonly places: readonly { readonly place: string; readonly count: number }[];
}
export function startMeter(): void;
export function stopMeter(): void;
export type Searched = (
  expression: RegExp,
  given: readonly [string],
  match: RegExpExecArray | null,
  from: number,
) => number;
export function meter(works: readonly (() => unknown)[], folder: string, searched?: Searched): Counted[];

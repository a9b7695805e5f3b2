/** Work counted; `places` the dearest first. */
export interface Counted {
  readonly work: number;
  readonly blocks: number;
  readonly built: number;
  readonly places: readonly { readonly place: string; readonly count: number }[];
}
export function startMeter(): void;
export function stopMeter(): void;
export function meter(work: () => unknown, folder: string): Counted;

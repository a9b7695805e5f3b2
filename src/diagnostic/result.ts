import type { Diagnostic } from './diagnostic.js';

/**
 * What a stage gives: its value and what it has to say. Bad input never throws and never prints; it becomes a diagnostic
 * that travels with the value.
 */
export class Result<T> {
  constructor(
    readonly value: T,
    readonly diagnostics: readonly Diagnostic[] = [],
  ) {}

  /** Feeds the value to the next stage and keeps what both had to say, in order. */
  andThen<U>(next: (value: T) => Result<U>): Result<U> {
    const result = next(this.value);
    return new Result(result.value, [...this.diagnostics, ...result.diagnostics]);
  }
}

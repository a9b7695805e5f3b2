import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';

/**
 * The result of `work`, or `internal-fault` where it throws: a bug of the program, which must not end the work on the
 * notes that follow.
 */
export function guarded<T>(work: () => Result<T>): Result<T | undefined> {
  try {
    return work();
  } catch (error) {
    return new Result<T | undefined>(undefined, [faultOf(error)]);
  }
}

/** The same for work that takes its time. */
export async function guardedLater<T>(work: () => Promise<Result<T>>): Promise<Result<T | undefined>> {
  try {
    return await work();
  } catch (error) {
    return new Result<T | undefined>(undefined, [faultOf(error)]);
  }
}

/** The diagnostic for a bug; with `CROSSFOOT_DEBUG` set, the place in the program stands in it too. */
export function faultOf(error: unknown): Diagnostic {
  const words = error instanceof Object && 'message' in error ? String(error.message) : String(error);
  const stack = error instanceof Object && 'stack' in error ? String(error.stack) : words;
  return diagnose('internal-fault', `The program failed on this note: ${words}`, [], {
    help: process.env.CROSSFOOT_DEBUG
      ? stack
      : 'This is a fault of the program, not of the note. CROSSFOOT_DEBUG=1 shows where; please report it with the note.',
  });
}

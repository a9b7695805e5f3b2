import { expect, test } from '@jest/globals';
import { guarded } from '../../src/batch/guarded.js';
import { Result } from '../../src/diagnostic/result.js';

test('a bug in the work on one note is a diagnostic without its stack, and the work goes on', () => {
  const { value, diagnostics } = guarded(() => {
    throw new RangeError('beyond all bounds');
  });
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: 'internal-fault', severity: 'error', spans: [] }]);
  expect(diagnostics[0]?.message).toContain('beyond all bounds');
  expect(`${diagnostics[0]?.message}${diagnostics[0]?.help}`).not.toContain('note.test');
  expect(guarded(() => new Result(5)).value).toBe(5);
});

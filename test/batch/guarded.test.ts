import { expect, test } from '@jest/globals';
import { guarded, guardedLater } from '../../src/batch/guarded.js';
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

test('so is a bug in work that takes its time', async () => {
  const { value, diagnostics } = await guardedLater(async () => {
    await Promise.resolve();
    throw new RangeError('beyond all bounds');
  });
  expect([value, diagnostics.map(({ code }) => code)]).toEqual([undefined, ['internal-fault']]);
  expect((await guardedLater(async () => new Result(5))).value).toBe(5);
});

import { describe, expect, test } from '@jest/globals';
import { type Diagnostic, diagnose } from '../../src/diagnostic/diagnostic.js';
import { render, tally } from '../../src/diagnostic/render.js';
import { tellDiagnostics } from '../../src/diagnostic/told.js';

const NOTE = { name: 'notes/a.txt', text: 'Assets\n| Cash | 10 |\n| Total | 11 |\n' };
const plain = { colour: false, verbose: false, width: 80 };
const total = { start: 31, end: 33 };
const failed = diagnose('foot-sum-failed', 'The rows do not add up to the total.', [total, { start: 16, end: 18 }], {
  actual: '11',
  expected: '10',
  help: 'Compare the rows.\nOr the total.',
});

describe('render', () => {
  test('place, line before, line, carets, further places, actual, expected, help', () => {
    expect(NOTE.text.slice(total.start, total.end)).toBe('11');
    expect(render([failed], NOTE, plain)).toBe(
      [
        'notes/a.txt:3:11: error foot-sum-failed: The rows do not add up to the total.',
        '  2 | | Cash | 10 |',
        '> 3 | | Total | 11 |',
        '    |           ^^',
        '  also at 2:10 ‘10’',
        '  actual: 11',
        '  expected: 10',
        '  help: Compare the rows.',
        '        Or the total.',
        '',
      ].join('\n'),
    );
  });

  test('without a span there is no frame', () => {
    const missing = diagnose('input-missing', 'There is no such file.', []);
    expect(render([missing], { name: 'x.txt', text: '' }, plain)).toBe(
      'x.txt: error input-missing: There is no such file.\n',
    );
  });

  test('infos are for the verbose, and of many alike some are drawn', () => {
    const left = (count: number): Diagnostic[] => Array(count).fill(diagnose('tag-number-left', 'left', [total]));
    const said = [...left(9), diagnose('tag-period-inferred', 'inferred', [total])];
    const brief = render(said, NOTE, plain);
    expect(brief.match(/tag-number-left: left/g)).toHaveLength(4);
    expect(brief).toContain('notes/a.txt: 5 more of tag-number-left (--verbose shows them)');
    expect(brief).not.toContain('inferred');
    const full = render(said, NOTE, { ...plain, verbose: true });
    expect(full.match(/tag-number-left: left/g)).toHaveLength(9);
    expect(full).toContain('info tag-period-inferred');
    expect(full).not.toContain('more of');
  });

  test('four megabytes in one line are cut to a window round the span', () => {
    const text = `${'x'.repeat(2_000_000)}WRONG${'y'.repeat(2_000_000)}`;
    const out = render(
      [diagnose('tag-number-left', 'left', [{ start: 2_000_000, end: 2_000_005 }])],
      { name: 'n', text },
      plain,
    );
    const [head, line = '', carets = ''] = out.split('\n');
    expect(head).toContain('n:1:2000001:');
    expect(line.length).toBeLessThanOrEqual(82);
    expect(line).toMatch(/^> 1 \| …x+WRONGy+…$/);
    expect(carets.indexOf('^')).toBe(line.indexOf('WRONG'));
    expect(carets.trim()).toMatch(/\^{5}$/);
  });

  test('a span over lines is marked to the end of its first; carets follow wide characters and tabs', () => {
    const text = '收入\tx 12\n34';
    const start = text.indexOf('12');
    const rows = render(
      [diagnose('tag-number-left', 'left', [{ start, end: text.length }])],
      { name: 'n', text },
      plain,
    ).split('\n');
    expect(rows[1]).toBe('> 1 | 收入 x 12');
    expect(rows[2]).toBe(`    | ${' '.repeat(7)}^^`);
  });

  test('hostile text and names cannot reach the terminal', () => {
    const text = 'a \u001b]0;title\u0007 1\r\n';
    const said = diagnose('tag-number-left', 'saw \u001b[2J', [{ start: 2, end: 4 }], { actual: '\u001b[1m' });
    const out = render([said], { name: '\u001b[31mx', text }, plain);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  test('colours only where asked for', () => {
    expect(render([failed], NOTE, { ...plain, colour: true })).toContain('\u001b[31m');
    expect(render([failed], NOTE, plain)).not.toContain('\u001b');
  });

  test('an offset behind the last line, and an empty text, still make a frame', () => {
    expect(render([diagnose('input-empty', 'empty', [{ start: 0, end: 0 }])], { name: 'n', text: '' }, plain)).toBe(
      'n:1:1: error input-empty: empty\n> 1 |\n    | ^\n',
    );
    const end = NOTE.text.length;
    expect(render([diagnose('profile-invalid', 'end', [{ start: end, end }])], NOTE, plain)).toContain(
      'notes/a.txt:4:1',
    );
  });
});

test('tally counts by severity', () => {
  const warning = diagnose('tag-number-left', 'left', []);
  expect(tally([failed, warning, warning])).toBe('1 error, 2 warnings');
  expect(tally([])).toBe('');
});

test('what programs are told has line and column, and null for what is not said', () => {
  expect(tellDiagnostics([failed, diagnose('input-empty', 'empty', [])], NOTE.text)).toEqual([
    {
      code: 'foot-sum-failed',
      severity: 'error',
      message: 'The rows do not add up to the total.',
      place: { line: 3, column: 11, endLine: 3, endColumn: 13 },
      spans: [total, { start: 16, end: 18 }],
      actual: '11',
      expected: '10',
      help: 'Compare the rows.\nOr the total.',
    },
    {
      code: 'input-empty',
      severity: 'error',
      message: 'empty',
      place: null,
      spans: [],
      actual: null,
      expected: null,
      help: null,
    },
  ]);
});

import { describe, expect, test } from '@jest/globals';
import { crossfoot, folderWith, inventories, PROFILE } from './crossfoot.js';

const folder = folderWith({});
const question = (id: unknown, more: object = {}) =>
  JSON.stringify({ id, name: 'a.txt', text: inventories(), profile: PROFILE, ...more });

interface Answer {
  readonly id: unknown;
  readonly report: { readonly facts: object } | null;
  readonly diagnostics: readonly { readonly code: string; readonly place: object | null }[];
}

function answers(lines: readonly (string | Uint8Array)[]): Answer[] {
  const input = Buffer.concat(lines.flatMap((line) => [Buffer.from(line as string), Buffer.from('\n')]));
  const { code, out, err } = crossfoot(folder, ['stream'], input);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

function brief({ id, report, diagnostics }: Answer): unknown[] {
  return [id, report && Object.keys(report.facts).length, ...diagnostics.map(({ code }) => code)];
}

describe('stream', () => {
  test('answers in order, one line a question, whatever the questions are', () => {
    const said = answers([
      question('one'),
      'no json',
      '',
      '   ',
      '[]',
      'null',
      '{"id":"lone"}',
      '{"text":"5"}',
      '{"id":{},"text":"5"}',
      question('name', { name: 5 }),
      Buffer.from([0xff, 0xfe, 0x22]),
      Buffer.from('{"id":"latin","text":"\u00e9"}', 'latin1'),
      question('profile', { profile: { entity: 1 } }),
      question('empty', { text: '' }),
      question('words', { text: 'none' }),
      question('undated', { text: 'Cash 5', profile: undefined }),
      question('failing', { text: inventories('94') }),
      question('__proto__', { name: '../../etc/passwd.txt' }),
      question(2),
    ]);
    const profileFaults = Array(4).fill('profile-invalid');
    expect(said.map(brief)).toEqual([
      ['one', 8],
      [null, null, 'request-invalid'],
      [null, null, 'request-invalid'],
      [null, null, 'request-invalid'],
      ['lone', null, 'request-invalid'],
      [null, null, 'request-invalid'],
      [null, null, 'request-invalid'],
      ['name', null, 'request-invalid'],
      [null, null, 'input-undecodable'],
      [null, null, 'input-undecodable'],
      ['profile', null, ...profileFaults],
      ['empty', 0, 'input-empty'],
      ['words', 0, 'input-no-number'],
      ['undated', null, 'profile-required'],
      ['failing', 8, 'foot-sum-failed'],
      ['__proto__', 8],
      [2, 8],
    ]);
    const failing = said.find(({ id }) => id === 'failing');
    expect(failing?.diagnostics[0]?.place).toMatchObject({ line: 8 });
  });

  test('the same question has the same answer, as `facts --json` has it', () => {
    const [first, second] = answers([question(1), question(1)]);
    expect(first).toEqual(second);
    const notes = folderWith({ 'a.txt': inventories(), 'a.profile.json': JSON.stringify(PROFILE) });
    expect(JSON.parse(crossfoot(notes, ['facts', 'a.txt', '--json']).out)).toEqual(first?.report);
  });

  test('a last line without its line feed is answered too', () => {
    const { out } = crossfoot(folder, ['stream'], question('last'));
    expect(JSON.parse(out).id).toBe('last');
  });

  test('a line beyond the limit is drained, told, and the next is answered', () => {
    const long = Buffer.alloc(65 * 1024 * 1024, 'x');
    expect(answers([long, question('next')]).map(brief)).toEqual([
      [null, null, 'input-too-large'],
      ['next', 8],
    ]);
  });
});

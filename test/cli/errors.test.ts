import { describe, expect, test } from '@jest/globals';
import { crossfoot, folderWith, inventories, PROFILE } from './crossfoot.js';

const folder = folderWith({
  'good.txt': inventories(),
  'good.profile.json': JSON.stringify(PROFILE),
  'failing.txt': inventories('94'),
  'failing.profile.json': JSON.stringify(PROFILE),
  'failing2.txt': inventories('94'),
  'failing2.profile.json': JSON.stringify(PROFILE),
  'empty.txt': '',
  'words.txt': 'Nothing here is counted.\n',
  'binary.txt': Buffer.from([0x37, 0, 1, 2]),
  'latin.txt': Buffer.from('Stra\u00dfe 5', 'latin1'),
  'dated.txt': 'Cash as of December 31, 2025 was $5 million.\n',
  'undated.txt': 'Cash was $5 million.\n',
  'notjson.json': '{"entity": }',
  'nonsense.json': '{"entity": "me"}',
  'folder/readme.md': '5',
});

describe('wrong usage is exit code 2, on stderr alone', () => {
  test.each([
    [[]],
    [['bogus']],
    [['export']],
    [['export', 'good.txt', '--format', 'pdf']],
    [['export', 'good.txt', '--nonsense']],
    [['facts']],
    [['doctor', 'guess', 'good.txt']],
    [['doctor', 'read']],
  ])('%j', (args) => {
    const { code, out, err } = crossfoot(folder, args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/--help|Usage/);
  });
});

test.each([
  [[]],
  [['export']],
  [['facts']],
  [['validate']],
  [['stream']],
  [['doctor']],
  [['taxonomy']],
  [['taxonomy', 'build']],
])('help of %j has an example', (command) => {
  const { code, out, err } = crossfoot(folder, [...command, '--help']);
  expect(code).toBe(0);
  expect(err).toBe('');
  expect(out).toMatch(new RegExp(`Example:\\n.*crossfoot ${command.join(' ')}`));
});

describe('an input that cannot be used', () => {
  test.each([
    ['a missing file', ['missing.txt'], 'missing.txt: error input-missing:'],
    ['a folder without notes', ['folder'], 'folder: error input-directory:'],
    ['a binary', ['binary.txt'], 'binary.txt: error input-binary:'],
    ['no UTF-8', ['latin.txt'], 'latin.txt:1:5: error input-undecodable:'],
    [
      'a profile that is no JSON',
      ['good.txt', '--profile', 'notjson.json'],
      'notjson.json:1:12: error profile-invalid:',
    ],
    [
      'a profile that is none',
      ['good.txt', '--profile', 'nonsense.json'],
      'nonsense.json:1:12: error profile-invalid:',
    ],
    ['a missing profile', ['good.txt', '--profile', 'none.json'], 'none.json: error input-missing:'],
    ['a folder for a profile', ['good.txt', '--profile', 'folder'], 'folder: error input-directory:'],
    ['a folder for a taxonomy', ['good.txt', '--taxonomy', 'folder'], 'folder: error taxonomy-invalid:'],
  ])('%s is exit code 3 with help', (_, args, said) => {
    const { code, out, err } = crossfoot(folder, ['facts', ...args]);
    expect(code).toBe(3);
    expect(out).toBe('');
    expect(err).toContain(said);
    expect(err).toContain('help: ');
    expect(err).not.toMatch(/\n\s+at |node:|dist\//);
  });

  test('the place is shown in a frame', () => {
    const { err } = crossfoot(folder, ['facts', 'good.txt', '--profile', 'nonsense.json']);
    expect(err).toContain('> 1 | {"entity": "me"}\n    |            ^^^^\n');
  });

  test('doctor takes no folder', () => {
    expect(crossfoot(folder, ['doctor', 'read', 'folder'])).toMatchObject({ code: 3, out: '' });
  });

  test('the other notes are still done, and 3 goes before 1', () => {
    const { code, out, err } = crossfoot(folder, ['facts', 'missing.txt', 'failing.txt', 'good.txt']);
    expect(code).toBe(3);
    expect(out).toContain('good.txt\n');
    expect(out).toContain('Raw materials');
    expect(err).toMatch(/input-missing[\s\S]*foot-sum-failed/);
  });
});

describe('findings of error severity are exit code 1', () => {
  test.each([
    ['empty.txt', 'input-empty'],
    ['words.txt', 'input-no-number'],
    ['undated.txt', 'profile-required'],
  ])('%s: %s, and nothing is exported', (name, code) => {
    const ran = crossfoot(folder, ['export', name, '--out', 'none']);
    expect(ran.code).toBe(1);
    expect(ran.out).toBe('');
    expect(ran.err).toContain(`error ${code}:`);
    expect(ran.err).toContain('help: ');
  });

  test('a total that fails is shown in its row, and its facts are still given', () => {
    const { code, out, err } = crossfoot(folder, ['facts', 'failing.txt']);
    expect(code).toBe(1);
    expect(out).toContain('94,000');
    expect(err).toMatch(/failing\.txt:8:\d+: error foot-sum-failed:/);
    expect(err).toMatch(/> 8 \| \| Inventories \| 105 \| \| 94 \|\n[ |]*\^/);
  });
});

test('without a profile one is assumed, with a warning that shows the least one', () => {
  const { code, out, err } = crossfoot(folder, ['facts', 'dated.txt']);
  expect(code).toBe(0);
  expect(out).toContain('5,000,000');
  expect(err).toContain('dated.txt: warning profile-missing:');
  expect(err).toContain('"documentPeriodEnd"');
});

test('advice that speaks of no place is given once in a run, other advice once of each note', () => {
  const { err } = crossfoot(folder, [
    'facts',
    'dated.txt',
    'missing.txt',
    'missing2.txt',
    'failing.txt',
    'failing2.txt',
  ]);
  expect(err.match(/input-missing/g)).toHaveLength(2);
  expect(err.match(/slip in the name/g)).toHaveLength(1);
  const failed = err.split('foot-sum-failed').slice(1);
  expect(failed).toHaveLength(2);
  for (const one of failed) expect(one).toContain('help: ');
});

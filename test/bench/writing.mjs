// Writing many facts: pieces of text beside a DOM of xmlbuilder2, and the memory that it takes; reading and writing a real filing beside Arelle.
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'htmlparser2';
import { create } from 'xmlbuilder2';
import { factPage } from '../../dist/write/fact-page.js';
import { xbrlXml } from '../../dist/write/xbrl-xml.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(ROOT, 'dist/cli/main.js');
const ARELLE = process.env.ARELLE ?? resolve(ROOT, '.venv/bin/arelleCmdLine');
const FILING = resolve(process.env.CROSSFOOT_SHARED ?? '../shared', 'filings/aapl-20250329/aapl-20250329.htm');
const XBRLI = 'http://www.xbrl.org/2003/instance';

const concept = { namespace: 'https://example.com/t', prefix: 't', local: 'Revenues' };
const axis = { namespace: 'https://example.com/t', prefix: 't', local: 'SegmentAxis' };
const unit = {
  numerators: [{ namespace: 'http://www.xbrl.org/2003/iso4217', prefix: 'iso4217', local: 'USD' }],
  denominators: [],
};

/** So many facts in a thousand contexts, made anew each time: none is kept. */
function reportOf(count) {
  return {
    taxonomy: [{ kind: 'schemaRef', href: 't.xsd' }],
    roles: [],
    notes: [],
    links: [],
    facts: {
      *[Symbol.iterator]() {
        for (let i = 0; i < count; i++) yield factOf(i);
      },
    },
  };
}

function factOf(i) {
  return {
    id: `f-${i}`,
    concept,
    value: String(1_000_000 + i * 7),
    decimals: -3,
    entity: { scheme: 'https://example.com/entities', identifier: 'E1' },
    period: { kind: 'duration', start: '2025-01-01T00:00:00', end: '2026-01-01T00:00:00' },
    unit,
    language: undefined,
    dimensions: [{ axis, container: 'scenario', member: { ...axis, local: `S${i % 1000}Member` } }],
  };
}

const WRITERS = { XML: xbrlXml, iXBRL: (report) => factPage(report, (name) => name.local, 'report') };

/** Into a file, batch by batch, as `writeFiles` does. */
function write(writer, count) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const file = openSync(join(folder, 'report'), 'w');
  let batch = '';
  for (const piece of WRITERS[writer](reportOf(count))) {
    batch += piece;
    if (batch.length < 1 << 16) continue;
    writeSync(file, batch);
    batch = '';
  }
  writeSync(file, batch);
  closeSync(file);
  rmSync(folder, { recursive: true });
}

/** The same facts by xmlbuilder2's DOM, contexts left out. */
function writeDom(count) {
  const root = create({ version: '1.0' }).ele(XBRLI, 'xbrli:xbrl');
  for (const fact of reportOf(count).facts) {
    root
      .ele('https://example.com/t', 't:Revenues', {
        id: fact.id,
        contextRef: 'context-1',
        unitRef: 'unit-1',
        decimals: '-3',
      })
      .txt(fact.value);
  }
  return root.end().length;
}

export function writing(row, inTurns) {
  const [dom, xml, page] = inTurns(3, [
    () => writeDom(100_000),
    () => write('XML', 100_000),
    () => write('iXBRL', 100_000),
  ]);
  const told = (time) => `${(100_000 / time).toFixed(0)} facts/ms`;
  row('100,000 facts by xmlbuilder2’s DOM', told(dom), '1');
  row('the same as XBRL 2.1', told(xml), `${(dom / xml).toFixed(1)} × its speed (limit 1.4)`);
  row('the same as inline XBRL', told(page), `${(dom / page).toFixed(1)} × its speed (limit 1.4)`);
  for (const writer of Object.keys(WRITERS)) {
    const [some, many] = [100_000, 1_000_000].map((count) => peakOf(writer, count));
    const grows = `${((many - some) / 1024).toFixed(0)} MB more (limit 64)`;
    row(`${writer}: memory at most, of 100,000 facts and of a million`, `${mega(some)}, ${mega(many)}`, grows);
  }
}

const mega = (kilobytes) => `${(kilobytes / 1024).toFixed(0)} MB`;

/** The most memory, in kilobytes, of a process that writes so many facts. */
function peakOf(writer, count) {
  const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), writer, String(count)], {
    encoding: 'utf8',
  });
  return Number(stdout);
}

/** A real inline filing to xBRL-JSON, whole processes and apart from their start. */
export function converting(row, inTurns) {
  if (!existsSync(FILING) || !existsSync(ARELLE)) return;
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const run = (program, args) => () => spawnSync(program, args, { stdio: 'ignore' });
  const oim = ['--plugins', 'inlineXbrlDocumentSet|saveLoadableOIM', '--saveLoadableOIM', join(folder, 'a.json')];
  const [ours, theirs] = inTurns(5, [
    run(process.execPath, [MAIN, 'convert', FILING, '--to', 'xbrl-json', '--out', folder]),
    run(ARELLE, ['--internetConnectivity', 'offline', '--file', FILING, ...oim]),
  ]);
  rmSync(folder, { recursive: true });
  row(
    'a real filing of 760 facts to xBRL-JSON, whole process',
    `${(ours / 1000).toFixed(2)} s; Arelle ${(theirs / 1000).toFixed(2)} s`,
    `${(ours / theirs).toFixed(2)} × Arelle (limit 0.2)`,
  );
}

/** Medians of works done in turns, warm. */
async function inTurnsAsync(rounds, works) {
  const times = works.map(() => []);
  for (let round = -2; round < rounds; round++) {
    for (const [index, work] of works.entries()) {
      const began = performance.now();
      await work();
      if (round >= 0) times[index].push(performance.now() - began);
    }
  }
  return times.map((all) => all.sort((a, b) => a - b)[all.length >> 1]);
}

/** In one process, less an empty document, beside the bare parse of the filing. */
export async function convertingApart(row) {
  if (!existsSync(FILING)) return;
  const { readReport } = await import('../../dist/converter.js');
  const { folderLibrary, fileUri } = await import('../../dist/dts/library.js');
  const { xbrlJson } = await import('../../dist/write/xbrl-json.js');
  const text = readFileSync(FILING, 'utf8');
  const library = folderLibrary(resolve(FILING, '..'));
  const uri = fileUri(FILING);
  const empty =
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><ix:header/></html>';
  const convert = (page) => async () => {
    const { value } = await readReport({ name: 'filing', text: page }, uri, library, uri);
    return JSON.stringify(xbrlJson(value.report), undefined, 1);
  };
  const bare = () => parseDocument(text, { withStartIndices: true, withEndIndices: true });
  const [dom, whole, nothing] = await inTurnsAsync(9, [bare, convert(text), convert(empty)]);
  row(
    'the same, start-up apart',
    `${(whole - nothing).toFixed(0)} ms; bare parse ${dom.toFixed(0)} ms`,
    `${((whole - nothing) / dom).toFixed(1)} × the bare parse (limit 2)`,
  );
}

const [writer, count] = process.argv.slice(2);
if (process.argv[1] === fileURLToPath(import.meta.url) && writer) {
  write(writer, Number(count));
  process.stdout.write(String(process.resourceUsage().maxRSS));
}

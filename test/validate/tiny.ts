import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { Result } from '../../src/diagnostic/result.js';
import { memoryLibrary } from '../../src/dts/library.js';

import { judge } from '../../src/processor.js';
import { readDocument } from '../../src/reader.js';
import { loadLibxml2 } from '../../src/xml/libxml2.js';

await loadLibxml2();

const FOLDER = new URL('../conformance/oim/', import.meta.url);
const DOCUMENTS = ['tiny.xsd', 'tiny-definition.xml', 'tiny-calculation.xml'];
const ADDRESS = 'http://example.com/tiny/';
const YEAR = '2024-01-01T00:00:00/2025-01-01T00:00:00';

/** A fact as cases write it: what is not said is of the year 2024, in euro where it has decimals. */
export interface TinyFact {
  readonly concept: string;
  readonly value: string | null;
  readonly decimals?: number;
  readonly unit?: string | null;
  readonly [dimension: string]: string | number | null | undefined;
}

/** An xBRL-JSON report of these facts by the tiny taxonomy. */
export function tinyReport(facts: readonly TinyFact[], features: Readonly<Record<string, unknown>> = {}): string {
  const written = facts.map(({ concept, value, decimals, unit = 'iso4217:EUR', ...rest }, index) => {
    const measured = unit === null ? {} : { unit };
    const dimensions = { concept: `eg:${concept}`, entity: 'scheme:A1', period: YEAR, ...measured, ...rest };
    return [`f${index}`, { value, ...(decimals === undefined ? {} : { decimals }), dimensions }];
  });
  const base = JSON.parse(readFileSync(new URL('base.json', FOLDER), 'utf8')) as { documentInfo: object };
  return JSON.stringify({ documentInfo: { ...base.documentInfo, features }, facts: Object.fromEntries(written) });
}

/** What there is to say of the report; `edit` changes a document of the taxonomy before. */
export function judgeTiny(
  report: string,
  edit: (name: string, text: string) => string = (_, text) => text,
): readonly Diagnostic[] {
  const texts = DOCUMENTS.map((name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    return [ADDRESS + name, edit(name, text)] as const;
  });
  const name = report.startsWith('<') ? 'report.xml' : 'report.json';
  const read = readDocument({ name, text: report }, ADDRESS + name, memoryLibrary(new Map(texts)));
  return read.andThen((processed) => new Result(processed, judge(processed))).diagnostics;
}

export function codesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code }) => code).sort();
}

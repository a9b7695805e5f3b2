import { z } from 'zod';
import type { Result } from '../diagnostic/result.js';
import type { TaxonomySource } from './authored.js';
import { readAuthoredJson, refuse } from './authored-json.js';
import type { Lexicon } from './lexicon.js';

const name = z.string().regex(/^[A-Za-z_][A-Za-z0-9_.-]{0,255}$/, 'a local name: letters, digits, _ . -');
const words = z.string().min(1).max(2000);
const labels = z
  .strictObject({
    standard: words,
    terse: words.optional(),
    total: words.optional(),
    negated: words.optional(),
    periodStart: words.optional(),
    periodEnd: words.optional(),
    documentation: words.optional(),
  })
  .transform((by) => Object.fromEntries(Object.entries(by).filter(([, text]) => text !== undefined)));

const concept = z
  .strictObject({
    name,
    type: z.enum(['monetary', 'decimal', 'integer', 'pure', 'percent', 'shares', 'perShare', 'string']),
    periodType: z.enum(['instant', 'duration']),
    balance: z.enum(['debit', 'credit']).optional(),
    labels,
    references: z.array(z.string().regex(/^[A-Za-z][\w-]*:[A-Za-z]\w*$/, 'a name as prefix:Name')).optional(),
    wider: name.optional(),
  })
  .refine((c) => c.balance === undefined || c.type === 'monetary', 'only a monetary concept has a balance');

const country = z.string().regex(/^country:[A-Z]{2}$/, 'a country as country:US');
const member = z.strictObject({ name: z.union([country, name]), labels });
const axis = z.strictObject({
  name: z.string().regex(/^(?:[A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*$/, 'a local name or prefix:Name'),
  labels,
  domain: name,
  domainLabels: labels,
  members: z.array(member),
});

const source = z.strictObject({
  namespace: z.url(),
  prefix: z.string().regex(/^[A-Za-z_][\w.-]*$/, 'a prefix'),
  version: words,
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a language tag'),
  about: z
    .strictObject({
      name: words,
      description: words,
      publisher: words.optional(),
      publicationDate: z.iso.date().optional(),
      license: z.strictObject({ name: words, href: z.url() }).optional(),
    })
    .optional(),
  concepts: z.array(concept),
  axes: z.array(axis),
  units: z.array(z.strictObject({ name, label: words })),
});

const phrases = z.array(words).readonly();
const lexicon = z.strictObject({
  synonyms: z.array(z.array(words).min(2)),
  drop: phrases,
  lead: phrases,
  concepts: z.array(
    z.strictObject({
      concept: name,
      phrases,
      within: phrases.optional(),
      effect: z.enum(['increase', 'decrease', 'either']).optional(),
    }),
  ),
  members: z.array(z.strictObject({ axis: name, member: name, phrases, along: z.literal(true).optional() })),
  axes: z.array(z.strictObject({ axis: name, cues: phrases })),
  prose: z.array(
    z.strictObject({
      concept: name,
      near: z.array(z.array(words).min(1)).min(1),
      unit: z.enum(['currency', 'count', 'percent']),
    }),
  ),
  proseTimes: z.strictObject({
    standing: phrases,
    happening: phrases,
    rates: phrases,
    margins: phrases,
    portions: phrases,
    earned: phrases,
    kept: phrases,
    done: phrases,
    results: phrases,
    changed: phrases,
    supposed: phrases,
    foreseen: phrases,
    scheduled: phrases,
    left: phrases,
    balances: phrases,
    takings: phrases,
    lent: phrases,
  }),
  counts: z.array(
    z.strictObject({ noun: words, concept: name.optional(), unit: name.optional(), money: z.literal(true).optional() }),
  ),
  instruments: z.array(z.strictObject({ axis: name, percent: name, currency: name, cues: phrases })),
  kinds: z.strictObject({
    debit: phrases,
    credit: phrases,
    sizes: phrases,
    signed: phrases,
    takings: phrases,
    reliefs: phrases,
    rates: phrases,
    losses: phrases,
    contra: phrases,
    pairs: z.array(z.strictObject({ balance: z.enum(['debit', 'credit']), own: phrases, against: phrases })),
  }),
  times: z.strictObject({ events: phrases, settling: phrases, movements: phrases, things: phrases }),
  listings: z.array(
    z.strictObject({
      axis: name,
      concept: name,
      cues: phrases,
      headings: phrases,
      whole: phrases.optional(),
      over: z.boolean(),
    }),
  ),
  scopes: z.array(
    z.strictObject({
      axis: name,
      member: name.optional(),
      cues: phrases,
      within: phrases.optional(),
      beside: z.array(name),
    }),
  ),
  consolidation: z.strictObject({
    apart: phrases,
    eliminations: phrases,
    beside: phrases,
    whole: phrases,
    around: phrases,
    nouns: phrases,
  }),
  heads: z.strictObject({
    measures: phrases,
    modifiers: phrases,
    qualifiers: phrases,
    phrases,
    names: phrases,
    flows: phrases,
    silent: phrases,
    totals: phrases,
    activity: phrases,
  }),
  types: z.strictObject({
    monetary: phrases,
    perShare: phrases,
    percent: phrases,
    shares: phrases,
    count: phrases,
    award: phrases,
    pure: phrases,
    awards: phrases,
  }),
});

/** The authored taxonomy of this JSON text; else nothing, and a `taxonomy-invalid` for each thing that is wrong. */
export function readTaxonomySource(file: string, text: string): Result<TaxonomySource | undefined> {
  const read = readAuthoredJson(file, text, source);
  const repeated = read.value === undefined ? undefined : findRepeated(namesOf(read.value));
  return repeated === undefined ? read : refuse(file, [`the name ${repeated} stands for two things`]);
}

/** The lexicon of this JSON text; else nothing, and a `taxonomy-invalid` for each thing that is wrong. */
export function readLexicon(file: string, text: string): Result<Lexicon | undefined> {
  return readAuthoredJson(file, text, lexicon);
}

/** Every name that becomes an element of the schema; an axis with a prefix is another taxonomy's. */
function namesOf(taxonomy: TaxonomySource): string[] {
  return [
    ...taxonomy.concepts.map((c) => c.name),
    ...taxonomy.axes.flatMap((a) => [
      ...(a.name.includes(':') ? [] : [a.name, a.domain]),
      ...a.members.map((m) => m.name),
    ]),
    ...taxonomy.units.map((u) => u.name),
  ];
}

function findRepeated(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((one) => seen.size === seen.add(one).size);
}

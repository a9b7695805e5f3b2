import { diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import type { TaxonomySource } from './authored.js';
import { readRoles } from './authored-roles.js';
import { readLexicon, readTaxonomySource } from './authored-schema.js';
import { faultsOfRoles } from './check-roles.js';
import { compileTaxonomy } from './compile.js';
import type { Lexicon } from './lexicon.js';
import { publishedAt, type TaxonomyFile } from './naming.js';
import { packageFiles } from './package-files.js';

/** The JSON texts of an authored taxonomy: `crossfoot.json`, and `roles.json` and `lexicon.json` where it has them. */
export interface AuthoredTexts {
  readonly taxonomy: string;
  readonly roles?: string | undefined;
  readonly lexicon?: string | undefined;
}

/**
 * An authored taxonomy with its themes, and the words that notes print for its concepts and members. Undefined where a
 * text is none, and a `taxonomy-invalid` for each thing that is wrong.
 */
export function readAuthored(texts: AuthoredTexts): Result<TaxonomySource | undefined> {
  const roles = readRoles('roles.json', texts.roles ?? '{"roles":[]}');
  const words = texts.lexicon === undefined ? undefined : readLexicon('lexicon.json', texts.lexicon);
  const taxonomy = readTaxonomySource('crossfoot.json', texts.taxonomy);
  const said = [...taxonomy.diagnostics, ...roles.diagnostics, ...(words?.diagnostics ?? [])];
  if (taxonomy.value === undefined || roles.value === undefined || said.length > 0)
    return new Result<undefined>(undefined, said);
  const source = { ...withAlternatives(taxonomy.value, words?.value), roles: roles.value.roles };
  const faults = faultsOfRoles(source).map((why) => diagnose('taxonomy-invalid', `roles.json: ${why}`, []));
  return new Result<TaxonomySource | undefined>(faults.length > 0 ? undefined : source, faults);
}

/** The compiled files of an authored taxonomy, which belong into `compiled/` beside it; none where `readAuthored` refuses it. */
export function buildTaxonomy(texts: AuthoredTexts): Result<readonly TaxonomyFile[]> {
  return readAuthored(texts).andThen(
    (source) => new Result(source === undefined ? [] : compileTaxonomy(source, 'crossfoot')),
  );
}

/** The phrases of the lexicon that name a thing by themselves, whatever stands around them. */
function withAlternatives(source: TaxonomySource, lexicon: Lexicon | undefined): TaxonomySource {
  if (lexicon === undefined) return source;
  const printed = new Map<string, string[]>();
  const keep = (name: string, phrases: readonly string[]) =>
    printed.set(name, [...(printed.get(name) ?? []), ...phrases.filter((phrase) => !phrase.endsWith('…'))]);
  for (const { concept, phrases, within } of lexicon.concepts) if (within === undefined) keep(concept, phrases);
  for (const { member, phrases } of lexicon.members) keep(member, phrases);
  const named = <T extends { readonly name: string }>(one: T) => ({
    ...one,
    alternatives: [...new Set(printed.get(one.name))],
  });
  return {
    ...source,
    concepts: source.concepts.map(named),
    axes: source.axes.map((axis) => ({ ...axis, members: axis.members.map(named) })),
  };
}

/**
 * The files of the Taxonomy Package of an authored taxonomy, and the name of the folder around them. What notes print goes
 * with it as `lexicon.json`, so that the package serves the program as the folder does.
 */
export function packageTaxonomy(
  source: TaxonomySource,
  lexicon: string | undefined,
): { readonly folder: string; readonly files: readonly TaxonomyFile[] } {
  const { namespace, version, language } = source;
  const about = {
    ...(source.about ?? { name: source.prefix, description: namespace }),
    ...{ identifier: `${namespace}/${version}`, version, language, publishedAt: publishedAt(namespace) },
  };
  const files = packageFiles(compileTaxonomy(source, 'crossfoot'), about);
  const words = lexicon === undefined ? [] : [{ name: 'lexicon.json', text: lexicon }];
  return { folder: `crossfoot-${version}`, files: [...files, ...words] };
}

import { discover } from '../dts/discover.js';
import { type Glossary, glossaryOf } from '../dts/glossary.js';
import type { Label } from '../dts/labels.js';
import { memoryLibrary } from '../dts/library.js';
import { DTR_NUMERIC, LABEL_ROLES, XBRLI } from '../dts/names.js';
import { clark, type QName, qname } from '../value/qname.js';
import { remember } from '../value/remembered.js';
import type { ItemType, TaxonomySource } from './authored.js';
import { extendTaxonomy } from './extend.js';
import type { Taxonomy } from './taxonomy.js';
import { ITEM_TYPES } from './vocabulary.js';

const GLOSSARIES = new WeakMap<Taxonomy, Glossary>();
const FOLDER = 'memory:///';

/** What the taxonomy says of the names of a note, and the extension of what it lacks. The linkbases are read once for a taxonomy. */
export function noteGlossary(taxonomy: Taxonomy, extension: TaxonomySource | undefined): Glossary {
  const base = remember(GLOSSARIES, taxonomy, () => readGlossary(taxonomy));
  if (extension === undefined) return base;
  const { axes, concepts } = extendTaxonomy(taxonomy, extension);
  const isOwn = ({ namespace }: QName) => namespace === extension.namespace;
  const named = new Map(
    [...concepts.values(), ...axes, ...axes.flatMap(({ members }) => members)].map((one) => [clark(one.name), one]),
  );
  const wider = new Map(extension.concepts.map((one) => [one.name, one.wider]));
  return {
    ...base,
    labels: (name) => (isOwn(name) ? (named.get(clark(name))?.labels ?? []).map(toLabel) : base.labels(name)),
    describe: (name) => {
      const concept = isOwn(name) ? concepts.get(clark(name)) : undefined;
      if (concept === undefined) return base.describe(name);
      const above = wider.get(name.local);
      return {
        itemType: itemTypeOf(concept.type),
        datatype: undefined,
        periodType: concept.periodType,
        balance: concept.balance,
        wider: above === undefined ? undefined : qname(taxonomy.namespace, taxonomy.prefix, above),
      };
    },
    defaultOf: (axis) =>
      isOwn(axis) ? axes.find(({ name }) => clark(name) === clark(axis))?.domain : base.defaultOf(axis),
  };
}

/** From the files that are at hand anyway: the standards' own tell nothing of our names. */
function readGlossary({ files }: Taxonomy): Glossary {
  const texts = new Map(files.map(({ name, text }) => [`${FOLDER}${name}`, text]));
  return glossaryOf(
    discover(
      files.slice(0, 1).map(({ name }) => `${FOLDER}${name}`),
      memoryLibrary(texts),
    ).value,
  );
}

function toLabel({ role, language, text }: Taxonomy['axes'][number]['labels'][number]): Label {
  return { role: LABEL_ROLES[role], language, text };
}

function itemTypeOf(type: ItemType): QName {
  const [prefix, local] = ITEM_TYPES[type].split(':') as [string, string];
  return qname(prefix === 'num' ? DTR_NUMERIC : XBRLI, prefix, local);
}

import type { Profile } from '../fact/profile.js';
import type {
  AxisSource,
  Balance,
  ConceptSource,
  ItemType,
  MemberSource,
  PeriodType,
  TaxonomySource,
} from '../taxonomy/authored.js';
import type { Axis, Concept, Taxonomy } from '../taxonomy/taxonomy.js';
import { prefixed, type QName, qname } from '../value/qname.js';
import { balanceOf } from './label-balance.js';
import { camel } from './names.js';
import { isWider } from './wider.js';
import type { Words } from './words.js';

/** What stands beside a label that the taxonomy has no concept for. */
export interface Beside {
  /** What it is said of: its name goes before the label. */
  readonly subject?: Concept | undefined;
  /** Concepts of the taxonomy that it may be a part of, the surest first. */
  readonly wider?: readonly Concept[];
}

/** The documentation of what is proposed, since nobody has defined it. */
const PROPOSED = 'Proposed from the words of a note, for which the taxonomy has no name; to be reviewed and defined.';

/** What a note needs and the taxonomy lacks, gathered while its facts are made. One label is one concept throughout. */
export class Proposals {
  readonly #concepts = new Map<string, Concept & { readonly wider: string | undefined }>();
  readonly #names = new Map<string, Concept>();
  readonly #members = new Map<string, { axis: Axis; member: MemberSource }>();
  readonly #axes = new Map<string, Axis>();
  readonly #namespace: string;
  readonly #taxonomy: Taxonomy;
  readonly #words: Words;

  constructor(taxonomy: Taxonomy, words: Words, profile: Profile) {
    this.#taxonomy = taxonomy;
    this.#words = words;
    const entity = profile.entity.identifier.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    this.#namespace = `${taxonomy.namespace}/extension/${entity}/${profile.documentPeriodEnd}`;
  }

  /**
   * The proposed concept for a label (its balance by the label's words where none is given), of a `subject` if it is not one by
   * itself, and anchored to the first of `wider` that is of its kind; the base taxonomy's own where it has one of that name.
   */
  concept(
    label: string,
    type: ItemType,
    periodType: PeriodType,
    balance?: Balance,
    { subject, wider = [] }: Beside = {},
  ): { concept: Concept; proposed: boolean } {
    const local = `${subject?.name.local ?? ''}${camel(label)}`;
    const base = this.#words.byLocal.get(local);
    if (base && base.type === type && base.periodType === periodType) return { concept: base, proposed: false };
    // a label that differs in number or by a synonym means the same: the first to come names it
    const key = `${subject?.name.local ?? ''} ${this.#words.fold(label) || local} ${type} ${periodType}`;
    const known = this.#concepts.get(key);
    if (known) return { concept: known, proposed: true };
    const name = unique(local, periodType, (one) => this.#names.has(one) || (base !== undefined && one === local));
    const text = subject ? `${subject.labels[0]?.text ?? subject.name.local}: ${label}` : label;
    const kind = {
      type,
      periodType,
      balance: type === 'monetary' ? (balance ?? balanceOf(this.#words, label)) : undefined,
    };
    const concept = {
      name: this.#name(name),
      ...kind,
      labels: [{ role: 'standard', language: 'en', text } as const],
      wider: [...(subject ? [subject] : []), ...wider].find((one) => isWider(one, kind))?.name.local,
    };
    this.#concepts.set(key, concept);
    this.#names.set(name, concept);
    return { concept, proposed: true };
  }

  /** A concept of the taxonomy or a proposed one; undefined where it is neither. */
  conceptNamed({ local, namespace }: QName): Concept | undefined {
    const base = this.#words.byLocal.get(local);
    if (base?.name.namespace === namespace) return base;
    return namespace === this.#namespace ? this.#names.get(local) : undefined;
  }

  /** The proposed member of an axis for a name in a heading. */
  member(axis: Axis, label: string): QName {
    const local = `${camel(label)}Member`;
    const known = axis.members.find((m) => m.name.local === local);
    if (known) return known.name;
    this.#members.set(`${prefixed(axis.name)} ${local}`, {
      axis,
      member: { name: local, labels: { standard: label, documentation: PROPOSED } },
    });
    return this.#name(local);
  }

  /** An axis for names of which nothing tells what they are. */
  axis(label: string): Axis {
    const local = `${camel(label)}Axis`;
    const known = this.#axes.get(local);
    if (known) return known;
    const axis: Axis = {
      name: this.#name(local),
      labels: [{ role: 'standard', language: 'en', text: `${label} [Axis]` }],
      domain: this.#name(`${camel(label)}Domain`),
      members: [],
    };
    this.#axes.set(local, axis);
    return axis;
  }

  /** All that was proposed and is used by facts (local names of their concepts), as authored taxonomy; undefined where nothing is. */
  extension(used: ReadonlySet<string>): TaxonomySource | undefined {
    const needed = [...this.#concepts.values()].filter((c) => used.has(c.name.local));
    if (needed.length + this.#members.size === 0) return undefined;
    const concepts = needed.map(
      (c): ConceptSource => ({
        name: c.name.local,
        type: c.type,
        periodType: c.periodType,
        ...(c.balance ? { balance: c.balance } : {}),
        labels: { standard: c.labels[0]?.text ?? c.name.local, documentation: PROPOSED },
        ...(c.wider ? { wider: c.wider } : {}),
      }),
    );
    const axes = new Map<string, AxisSource>();
    for (const { axis, member } of this.#members.values()) {
      const own = axis.name.namespace === this.#namespace;
      const name = own ? axis.name.local : prefixed(axis.name);
      const known = axes.get(name);
      const title = axis.labels[0]?.text ?? axis.name.local;
      axes.set(name, {
        name,
        labels: { standard: title, documentation: PROPOSED },
        domain: own ? axis.domain.local : prefixed(axis.domain),
        domainLabels: { standard: title.replace('[Axis]', '[Domain]'), documentation: PROPOSED },
        members: [...(known?.members ?? []), member],
      });
    }
    return {
      namespace: this.#namespace,
      prefix: 'ext',
      version: this.#taxonomy.version,
      language: 'en',
      concepts,
      axes: [...axes.values()],
      units: [],
    };
  }

  #name(local: string): QName {
    return qname(this.#namespace, 'ext', local);
  }
}

function unique(local: string, periodType: PeriodType, isTaken: (name: string) => boolean): string {
  if (!isTaken(local)) return local;
  const base = `${local}${periodType === 'instant' ? 'Balance' : 'Movement'}`;
  let name = base;
  for (let n = 2; isTaken(name); n++) name = `${base}${n}`;
  return name;
}

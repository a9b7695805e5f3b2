import type { LabelRole } from '../taxonomy/authored.js';
import type { Fold } from '../taxonomy/fold.js';
import type { Axis, Member, Taxonomy } from '../taxonomy/taxonomy.js';

/** A member under one of its folded names. */
export interface NamedMember {
  readonly axis: Axis;
  readonly member: Member;
}

/** Members by their folded names. */
export interface MemberIndex {
  readonly members: ReadonlyMap<string, NamedMember>;
  /** By axis, more names that count where it is known. */
  readonly along: ReadonlyMap<Axis, ReadonlyMap<string, NamedMember>>;
}

/** The roles of labels that are names. */
export const NAMING: ReadonlySet<LabelRole> = new Set(['standard', 'terse', 'total', 'negated']);

/** The names of members: of the taxonomy, and of the lexicon. */
export function indexMembers({ axes, lexicon }: Taxonomy, fold: Fold): MemberIndex {
  const members = new Map<string, NamedMember>();
  const along = new Map<Axis, Map<string, NamedMember>>();
  const shared = new Set(lexicon.members.filter((entry) => entry.along).map((entry) => entry.member));
  for (const axis of axes) {
    const own = new Map<string, NamedMember>();
    along.set(axis, own);
    for (const member of axis.members) {
      const names = shared.has(member.name.local) ? own : members;
      for (const label of member.labels) if (NAMING.has(label.role)) names.set(fold(label.text), { axis, member });
    }
  }
  for (const entry of lexicon.members) {
    const axis = axes.find((a) => a.name.local === entry.axis);
    const member = axis?.members.find((m) => m.name.local === entry.member);
    const names = entry.along ? axis && along.get(axis) : members;
    if (axis && member) for (const phrase of entry.phrases) names?.set(fold(phrase), { axis, member });
  }
  return { members, along };
}

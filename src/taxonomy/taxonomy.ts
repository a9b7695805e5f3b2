import type { QName } from '../value/qname.js';
import type { Balance, ItemType, LabelRole, PeriodType, UnitSource } from './authored.js';
import type { Lexicon } from './lexicon.js';

/** A taxonomy as the program uses it, loaded from its compiled XBRL form. */
export interface Taxonomy {
  readonly namespace: string;
  readonly prefix: string;
  readonly version: string;
  /** The files of the compiled form, by name, as they are copied beside a report; the first is the entry point. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** By clark name. */
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly axes: readonly Axis[];
  readonly units: readonly UnitSource[];
  readonly lexicon: Lexicon;
}

export interface Concept {
  readonly name: QName;
  readonly type: ItemType;
  readonly periodType: PeriodType;
  readonly balance: Balance | undefined;
  readonly labels: readonly Label[];
}

export interface Label {
  readonly role: LabelRole;
  readonly language: string;
  readonly text: string;
}

/** An explicit dimension: its domain, which is its default, and the members below. */
export interface Axis {
  readonly name: QName;
  readonly labels: readonly Label[];
  readonly domain: QName;
  readonly members: readonly Member[];
}

export interface Member {
  readonly name: QName;
  readonly labels: readonly Label[];
}

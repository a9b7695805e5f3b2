import type { QName } from '../value/qname.js';
import type { Attribute, Element, XmlTree } from '../xml/tree.js';

/**
 * A discoverable taxonomy set (XBRL 2.1, section 3): what the documents say that can be reached from the entry points.
 * It is lenient: what is missing or malformed leaves a gap and a diagnostic, and the rest can be asked; the rules of
 * `validate` are strict.
 */
export interface Dts {
  /** Schemas, linkbases and other documents by address, in the order of discovery. */
  readonly documents: ReadonlyMap<string, DtsDocument>;
  /** Global elements by clark name. */
  readonly elements: ReadonlyMap<string, ElementDeclaration>;
  /** The same by the elements that declare them, as arcs lead to them. */
  readonly declarations: ReadonlyMap<Element, ElementDeclaration>;
  /** Global types by clark name. */
  readonly types: ReadonlyMap<string, TypeDefinition>;
  /** Role types by URI; more than one only where documents disagree. */
  readonly roleTypes: ReadonlyMap<string, readonly RoleType[]>;
  readonly arcroleTypes: ReadonlyMap<string, readonly ArcroleType[]>;
  /** Extended links of all linkbases but asides, embedded ones too, in the order of discovery. */
  readonly links: readonly ExtendedLink[];
  /**
   * Schemas that only xsi:schemaLocation leads to, and what they import, of namespaces that the set lacks. They are no part of it
   * and declare nothing in it; they only help to validate.
   */
  readonly hinted: ReadonlyMap<string, DtsDocument>;
  /** Addresses that no library has, each with the elements that ask for them. */
  readonly missing: ReadonlyMap<string, readonly Element[]>;
}

export interface DtsDocument {
  readonly tree: XmlTree;
  readonly kind: 'schema' | 'linkbase' | 'instance' | 'other';
  /** A file of the standards themselves, or another that is known to be valid: no rule asks about it. */
  readonly standard: boolean;
  /** A schema's target namespace; that of the including one where it has none itself. */
  readonly namespace: string | undefined;
  readonly references: readonly Reference[];
  /**
   * Of an aside (`dts/aside`), which is read when somebody asks for its tree: whether its text mentions an address. What it does not
   * mention is in no link of it.
   */
  readonly mentions?: (uri: string) => boolean;
}

/** What leads from one document to another. */
export interface Reference {
  readonly kind:
    | 'schemaRef'
    | 'linkbaseRef'
    | 'roleRef'
    | 'arcroleRef'
    | 'loc'
    | 'import'
    | 'include'
    | 'redefine'
    | 'schemaLocation';
  readonly element: Element;
  /** Absolute, without fragment. */
  readonly uri: string;
  readonly fragment: string | undefined;
}

export type PeriodType = 'instant' | 'duration';
export type Balance = 'debit' | 'credit';

/** What an element may stand for, told by its chain of substitution groups. */
export type ElementKind = 'item' | 'tuple' | 'hypercube' | 'dimension' | 'part' | 'xlink' | 'other';

/** A global element of a schema. Hypercubes and dimensions are items too: ask `isItem`. */
export interface ElementDeclaration {
  readonly name: QName;
  readonly id: string | undefined;
  readonly element: Element;
  readonly kind: ElementKind;
  readonly type: QName | undefined;
  readonly substitutionGroup: QName | undefined;
  readonly abstract: boolean;
  readonly nillable: boolean;
  readonly periodType: PeriodType | undefined;
  readonly balance: Balance | undefined;
  /** The type the element has, its own or that of its substitution group; undefined for xs:anyType and what is missing. */
  readonly typeDefinition: TypeDefinition | undefined;
}

/** A complex or simple type: global, or within an element. */
export interface TypeDefinition {
  readonly name: QName | undefined;
  readonly element: Element;
  readonly variety: 'simple' | 'complex';
  readonly base: QName | undefined;
  /** Undefined where the base is one of XML Schema's own types, or missing. */
  readonly baseDefinition: TypeDefinition | undefined;
}

export interface RoleType {
  readonly uri: string;
  readonly element: Element;
  readonly definition: string | undefined;
  readonly usedOn: readonly QName[];
}

export interface ArcroleType extends RoleType {
  readonly cyclesAllowed: string;
}

/** An extended link with its parts by label (XLink 1.0). */
export interface ExtendedLink {
  readonly element: Element;
  readonly role: string;
  readonly locators: readonly Locator[];
  readonly resources: readonly Resource[];
  readonly arcs: readonly ArcElement[];
}

export interface Locator {
  readonly element: Element;
  readonly label: string;
  /** Absolute, without fragment. */
  readonly uri: string;
  readonly fragment: string | undefined;
  /** The element it leads to; undefined where there is none. */
  readonly target: Element | undefined;
}

export interface Resource {
  readonly element: Element;
  readonly label: string;
  readonly role: string | undefined;
}

/** An arc as written: from all of one label to all of another. */
export interface ArcElement {
  readonly element: Element;
  readonly from: string;
  readonly to: string;
  readonly arcrole: string;
}

/** One relationship that an arc makes: between two elements, resources or concepts' declarations. */
export interface Relationship {
  readonly from: Element;
  readonly to: Element;
  readonly arc: Element;
  readonly link: Element;
  readonly arcrole: string;
  readonly role: string;
  /** Decimal as written; '1' where it is not. */
  readonly order: string;
  readonly priority: number;
  readonly prohibited: boolean;
  readonly attributes: readonly Attribute[];
}

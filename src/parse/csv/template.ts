import { findMember, itemsOf, type JsonMember, type JsonNode, membersOf, textOf } from '../../json/tree.js';
import type { Span } from '../../source/source.js';
import type { Say } from '../json/say.js';
import type { Sourced } from './merged-members.js';
import { isIdentifier } from './names.js';
import type { Properties, PropertyReader } from './properties.js';

/** What a column of a table is for (xBRL-CSV 1.0, "Columns"). */
export type Column =
  | { readonly kind: 'comment' | 'plain' }
  | { readonly kind: 'groups'; readonly groups: ReadonlyMap<string, Properties> }
  | { readonly kind: 'fact'; readonly properties: Properties; readonly propertiesFrom: readonly string[] };

/** What the columns of tables mean (xBRL-CSV 1.0, "Table templates"). */
export interface Template {
  readonly columns: ReadonlyMap<string, Column>;
  readonly rowIdColumn: string | undefined;
  readonly properties: Properties;
  /** Names that it refers to. */
  readonly referenced: ReadonlySet<string>;
}

/** Reads a template with a reader of its own, and says what is wrong with it whether or not a table uses it. */
export function readTemplate({ name, key, value, say }: Sourced, reader: PropertyReader): Template {
  checkIdentifier(name, key, say);
  const node = findMember(value, 'columns');
  const columns = new Map(membersOf(node).map((column) => [column.name, readColumn(column, say, reader)] as const));
  checkPropertiesFrom(node, columns, say);
  return {
    columns,
    rowIdColumn: readRowIdColumn(value, columns, say),
    properties: reader.read(value, say),
    referenced: reader.referenced,
  };
}

export function checkIdentifier(name: string, span: Span, say: Say): boolean {
  if (isIdentifier(name)) return true;
  say('xbrlce:invalidIdentifier', `"${name}" is no identifier.`, span, { actual: name });
  return false;
}

function readColumn({ name, key, value }: JsonMember, say: Say, reader: PropertyReader): Column {
  checkIdentifier(name, key, say);
  const has = (member: string) => findMember(value, member) !== undefined;
  const comment = findMember(value, 'comment');
  const isComment = comment?.kind === 'scalar' && comment.value === true;
  const isFact = has('dimensions') || has('propertiesFrom');
  if ([isComment, isFact, has('propertyGroups')].filter(Boolean).length > 1) {
    say('xbrlce:conflictingColumnType', `The column "${name}" is of several kinds.`, key, { actual: name });
  }
  if (has('decimals') && !isFact) {
    say('xbrlce:misplacedDecimalsOnNonFactColumn', `The column "${name}" has no facts: it has no decimals.`, key);
  }
  if (isComment) return { kind: 'comment' };
  if (isFact) {
    const from = itemsOf(findMember(value, 'propertiesFrom')).flatMap((item) => textOf(item) ?? []);
    return { kind: 'fact', properties: reader.read(value, say), propertiesFrom: from };
  }
  if (!has('propertyGroups')) return { kind: 'plain' };
  const groups = membersOf(findMember(value, 'propertyGroups')).map((group) => {
    checkIdentifier(group.name, group.key, say);
    return [group.name, reader.read(group.value, say)] as const;
  });
  return { kind: 'groups', groups: new Map(groups) };
}

function readRowIdColumn(value: JsonNode, columns: ReadonlyMap<string, Column>, say: Say): string | undefined {
  const node = findMember(value, 'rowIdColumn');
  const name = textOf(node);
  if (node === undefined || name === undefined) return undefined;
  const column = columns.get(name);
  if (column === undefined) {
    say('xbrlce:undefinedRowIdColumn', `There is no column "${name}".`, node.span, { actual: name });
  } else if (column.kind === 'comment') {
    say('xbrlce:invalidRowIdColumn', `The column "${name}" is a comment.`, node.span, { actual: name });
  } else return name;
  return undefined;
}

/** Facts take their properties from columns of groups, each property from one. */
function checkPropertiesFrom(node: JsonNode | undefined, columns: ReadonlyMap<string, Column>, say: Say): void {
  for (const { name, value } of membersOf(node)) {
    const met = new Map<string, string>();
    for (const item of itemsOf(findMember(value, 'propertiesFrom'))) {
      const from = textOf(item) ?? '';
      const column = columns.get(from);
      if (column?.kind !== 'groups') {
        const message = `"${from}" is no column of property groups.`;
        say('xbrlce:invalidPropertyGroupColumnReference', message, item.span, { actual: from });
        continue;
      }
      for (const property of propertiesOf(column.groups)) {
        const other = met.get(property);
        met.set(property, from);
        if (other === undefined || other === from) continue;
        const code =
          property === 'decimals'
            ? 'xbrlce:repeatedPropertyGroupDecimalsProperty'
            : 'xbrlce:repeatedPropertyGroupDimension';
        const message = `The facts of "${name}" have "${property}" from "${other}" and from "${from}".`;
        say(code, message, item.span, { actual: property });
      }
    }
  }
}

function propertiesOf(groups: ReadonlyMap<string, Properties>): ReadonlySet<string> {
  const names = [...groups.values()].flatMap(({ dimensions, decimals }) => [
    ...dimensions.keys(),
    ...(decimals === undefined ? [] : ['decimals']),
  ]);
  return new Set(names);
}

// Whether two xBRL-JSON documents say the same facts, whatever their prefixes, order and way of writing a number.

/** What differs between ours and what a processor read, in words; empty where they agree. */
export function differences(ours, theirs) {
  const [a, b] = [told(ours), told(theirs)];
  const found = [];
  for (const [id, fact] of a) {
    const other = b.get(id);
    if (other === undefined) found.push(`fact ${id} is not there: ${fact}`);
    else if (other !== fact) found.push(`fact ${id} differs: ours ${fact}, theirs ${other}`);
  }
  for (const [id, fact] of b) if (!a.has(id)) found.push(`fact ${id} is not ours: ${fact}`);
  const [x, y] = [ours, theirs].map(({ documentInfo }) =>
    JSON.stringify(documentInfo.taxonomy.map(decodeURIComponent)),
  );
  if (x !== y) found.push(`taxonomy differs: ours ${x}, theirs ${y}`);
  return found;
}

/** What a document says, each fact as one text without ids, in which equal facts with equal footnotes are equal; in order. */
export function saidBy({ documentInfo, facts }) {
  const noteOf = (id) => (facts[id]?.dimensions.concept === 'xbrl:note' ? facts[id].value : 'a fact');
  const withoutIds = ([id, fact]) => {
    const { noteId: _, ...dimensions } = fact.dimensions;
    const links = Object.entries(fact.links ?? {}).map(([type, groups]) => [
      type,
      Object.fromEntries(Object.entries(groups).map(([group, ids]) => [group, ids.map(noteOf)])),
    ]);
    return [id, { ...fact, dimensions, links: Object.fromEntries(links) }];
  };
  const plainer = Object.fromEntries(Object.entries(facts).map(withoutIds));
  return [...told({ documentInfo, facts: plainer }).values()].sort();
}

/** Each fact as one text in which equal facts are equal. */
function told({ documentInfo, facts }) {
  const { namespaces = {}, linkTypes = {}, linkGroups = {} } = documentInfo;
  const wide = (name) =>
    name.replace(/([\p{L}_][\p{L}\p{N}_.-]*):/gu, (all, prefix) =>
      prefix in namespaces ? `{${namespaces[prefix]}}` : all,
    );
  const tellFact = ([id, { value, decimals, dimensions, links }]) => {
    const note = dimensions.concept === 'xbrl:note';
    const aspects = Object.entries(dimensions).map(([key, text]) => {
      const name = key.includes(':');
      return [name ? wide(key) : key, name || ['concept', 'entity', 'unit'].includes(key) ? wide(text) : text];
    });
    const notes = Object.entries(links ?? {}).flatMap(([type, groups]) =>
      Object.entries(groups).map(([group, ids]) => [
        linkTypes[type] ?? type,
        linkGroups[group] ?? group,
        [...ids].sort(),
      ]),
    );
    return [
      id,
      JSON.stringify([note ? collapsed(value) : plain(value), decimals ?? null, aspects.sort(), notes.sort()]),
    ];
  };
  return new Map(Object.entries(facts).map(tellFact));
}

/** White space of a footnote as a page shows it: the markup of a note may break its lines, and keep words together, anywhere. */
function collapsed(value) {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value;
}

/** A number without zeros that do not count; other values as they are. */
function plain(value) {
  if (typeof value !== 'string' || !/^[+-]?\d+(?:\.\d*)?$/.test(value)) return value;
  const [whole, fraction = ''] = value.replace(/^\+/, '').split('.');
  const rest = fraction.replace(/0+$/, '');
  const text = `${whole.replace(/^(-?)0+(?=\d)/, '$1')}${rest === '' ? '' : `.${rest}`}`;
  return text === '-0' ? '0' : text;
}

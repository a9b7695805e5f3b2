// The law for any bytes at all: an answer is a report whose numbers are all accounted for, or says why there is none.

/** A check of one mutated note with this build of the program (`src` in jest, `dist` elsewhere): what is wrong, or nothing. */
export function makeVerdict({ decode, published, report, bundledTaxonomy, profileSchema, FORMATS }) {
  const taxonomy = bundledTaxonomy().value;
  // all formats of one note cost ten times what reading it does: each note in two, some as a page, a few in all
  let asked = 0;
  const formats = () => {
    const turn = asked++;
    if (turn % 20 === 0) return FORMATS;
    return turn % 4 === 0 ? ['ixbrl', 'evidence'] : ['xbrl-json', 'evidence'];
  };
  return ({ bytes, name, profile }) => {
    const opened = decode(bytes, 'note');
    const proved = report(opened.value, taxonomy, profileSchema.parse(profile));
    const files = published(proved, formats(), taxonomy, 'note');
    const { census, facts, source } = proved.value;
    const told = [...opened.diagnostics, ...proved.diagnostics, ...files.diagnostics];
    const faults = told.filter(({ code }) => code.startsWith('internal')).map(({ message }) => message);
    const { length } = source.origin?.text ?? source.text;
    if (census.tagged + census.left + census.quiet !== census.seen) faults.push('the counts do not add up');
    if (census.seen === 0 && facts.length > 0) faults.push('facts of no number');
    if (told.some(({ spans }) => spans.some(({ start, end }) => start < 0 || end < start || end > length)))
      faults.push('something is said of a place outside the note');
    return faults.map((fault) => `${fault}: ${name}`);
  };
}

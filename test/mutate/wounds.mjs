// What can befall a note on its way: bytes flipped, stretches cut or doubled, the end missing, rows gone, doubled, moved or grafted
// from another note. Everything is drawn with fast-check, so that what breaks is made small and can be drawn again.
import fc from 'fast-check';

/** Where something is, as a share of the whole; how much of it, in the units of the wound. */
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const little = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 200 }));

const wound = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('flip'), at: place, byte: fc.nat(255) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cut'), at: place, size: little }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('double'), at: place, size: little }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('end'), at: place }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('drop rows'), at: place, rows: fc.integer({ min: 1, max: 6 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('double rows'), at: place, rows: fc.integer({ min: 1, max: 6 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move row'), at: place, to: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('end table'), at: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('graft'), at: place, from: place, other: place }) },
);

/** Some note with up to six wounds: `{ name, bytes, profile }`. */
export function mutations(notes) {
  return fc.tuple(fc.nat(notes.length - 1), fc.array(wound, { minLength: 1, maxLength: 6 })).map(([index, wounds]) => {
    const note = notes[index];
    const bytes = wounds.reduce((body, one) => inflict(body, one, notes), Buffer.from(note.text));
    const name = `${note.name} after ${wounds.map(({ kind }) => kind).join(', ')}`;
    const shown = () => `${name}: ${JSON.stringify(bytes.toString('utf8'))}`;
    return { name, bytes, profile: note.profile, [fc.toStringMethod]: shown };
  });
}

function inflict(body, wound, notes) {
  const at = Math.floor(wound.at * body.length);
  const replace = (from, to, ...parts) => Buffer.concat([body.subarray(0, from), ...parts, body.subarray(to)]);
  if (wound.kind === 'flip') return replace(at, at + 1, Buffer.of(wound.byte));
  if (wound.kind === 'cut') return replace(at, at + wound.size);
  if (wound.kind === 'double') return replace(at, at, body.subarray(at, at + wound.size));
  if (wound.kind === 'end') return body.subarray(0, at);
  const rows = rowsOf(body);
  const row = Math.floor(wound.at * rows.length);
  const changed = [...rows];
  if (wound.kind === 'drop rows') changed.splice(row, wound.rows);
  if (wound.kind === 'double rows') changed.splice(row, 0, ...rows.slice(row, row + wound.rows));
  if (wound.kind === 'move row') changed.splice(Math.floor(wound.to * rows.length), 0, ...changed.splice(row, 1));
  if (wound.kind === 'end table') changed.splice(row, rowsToEndOfTable(rows, row));
  if (wound.kind === 'graft') changed.splice(row, 0, ...graft(notes, wound));
  return Buffer.from(changed.join(''));
}

/** Lines, and in markup the rows of tables too; joined they are the text again. What is no UTF-8 is replaced. */
function rowsOf(body) {
  return body.toString('utf8').split(/(?<=\n)|(?=<tr[\s>])/);
}

/** From a row up to the markup that ends a table or the next line that is none of its rows. */
function rowsToEndOfTable(rows, row) {
  const end = rows.findIndex((one, i) => i > row && (one.includes('</table>') || one.trim() === ''));
  return end < 0 ? rows.length : end - row;
}

/** Up to ten rows of some other note, of whatever form. */
function graft(notes, { from, other }) {
  const rows = rowsOf(Buffer.from(notes[Math.floor(other * notes.length)].text));
  const start = Math.floor(from * rows.length);
  return rows.slice(start, start + 10);
}

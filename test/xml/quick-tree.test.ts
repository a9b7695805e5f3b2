import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readQuickly } from '../../src/xml/quick-tree.js';
import { readStrictly, readTree } from '../../src/xml/read-tree.js';
import { type Element, isElement, type XmlTree } from '../../src/xml/tree.js';
import { anyCharacter } from '../read/any-character.js';

const URI = 'http://reports.example/x.xml';

/** All that a tree says, neighbouring texts as one. */
function told(tree: XmlTree | undefined): unknown {
  return tree && { root: tellElement(tree.root), ids: [...tree.ids].map(([id, { span }]) => [id, span]) };
}

function tellElement({ name, attributes, children, scope, span, end, parent }: Element): unknown {
  const texts: unknown[] = [];
  for (const child of children) {
    const last = texts.at(-1);
    if (isElement(child)) texts.push(tellElement(child));
    else if (typeof last === 'string') texts[texts.length - 1] = last + child;
    else texts.push(child);
  }
  return { name, attributes, texts, scope: [...scope].sort(), span, end, parent: parent?.span };
}

function bothWays(text: string) {
  const source = { name: 'x.xml', text };
  return { quick: readQuickly(URI, source, 0), strict: readStrictly(URI, source, 0).value };
}

const PAGE = `<?xml version="1.0" encoding='UTF-8'?>
<!-- a - b -->
<?style href="a?b>c"?>
<a:page xmlns:a="urn:a" xmlns="urn:b" id="p" a:id='q'>
  <row id = "r1"  n="1 &lt; 2 &#65;&#x1F600;"/>text &amp; more<?x ??><![CDATA[ <raw> & ]]> \r\n end
  <row xmlns="" xmlns:c="urn:c"><c:cell c:x=" a	b
c" a:x="é">☃ &quot;</c:cell ></row>
  <row n=">"/><row n="1"></row><row n="1"></row>
</a:page>
`;

describe('the quick reader of XML', () => {
  test('reads what is plain as the strict one does', () => {
    const { quick, strict } = bothWays(PAGE);
    expect(quick).toBeDefined();
    expect(told(quick)).toEqual(told(strict));
  });

  test.each([
    '<!DOCTYPE a><a/>',
    '<?a:pi x?><a/>',
    '<a><?XML x?></a>',
    '<a/><?xml version="1.0"?>',
    '<a><?pi x></a>',
    '<?pi<a/>?><a/>',
    '<a><? ?></a>',
    '<a>&nbsp;</a>',
    '<a>&#0;</a>',
    '<a>&</a>',
    '<a>]]></a>',
    '<a b="<"/>',
    '<a b="1" b="2"/>',
    '<a xmlns:x="urn:a" xmlns:y="urn:a" x:b="1" y:b="2"/>',
    '<x:a/>',
    '<a x:b="1"/>',
    '<a xmlns:x=""/>',
    '<a xmlns:xml="urn:a"/>',
    '<a b=1/>',
    '<a b="1"c="2"/>',
    '<a></b>',
    '<a></a',
    '<a><!-- -- --></a>',
    '<a/><b/>',
    '<a/>x',
    'x<a/>',
    '<a>\u0001</a>',
    '<a>\ud800</a>',
    '<é/>',
    '<a b="\u0002"/>',
    '',
    '<?xml version="1.1"?><a/>',
    '<![CDATA[x]]><a/>',
    `<a ${Array.from({ length: 1001 }, (_, i) => `xmlns:n${i}="u"`).join(' ')}/>`,
    `${'<a>'.repeat(2001)}${'</a>'.repeat(2001)}`,
  ])('leaves %j to the strict one', (text) => {
    expect(bothWays(text).quick).toBeUndefined();
  });

  test('never reads anything otherwise than the strict one', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...['<', '>', '/', '=', '"', "'", '&', ';', '!', '-', '[', ']', '?', ' ', '\n', '\r', '\t', ':', '#'],
      ),
      fc.constantFrom(
        ...[
          '<a>',
          '</a>',
          '<row',
          ' xmlns:d="urn:a"',
          ' d:id="1"',
          ' id="r1"',
          '&#38;',
          '<!--',
          '-->',
          ']]>',
          '😀',
          '\u0085',
          '\u2028',
        ],
      ),
      fc.string({ unit: anyCharacter, maxLength: 3 }),
    );
    const edit = fc.record({ at: fc.nat(), cut: fc.nat({ max: 6 }), put: piece });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 4 }), (edits) => {
        const text = edits.reduce((all, { at, cut, put }) => {
          const start = at % (all.length + 1);
          return all.slice(0, start) + put + all.slice(start + cut);
        }, PAGE);
        const { quick, strict } = bothWays(text);
        if (quick !== undefined) expect(told(quick)).toEqual(told(strict));
      }),
      { numRuns: Number(process.env.QUICK_RUNS ?? 500) },
    );
  });
});

test('a document that declares prefixes to fill the memory is refused', () => {
  const prefixes = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => ` xmlns:n${from + i}="u"`).join('');
  const codes = (text: string) => readTree(URI, { name: 'x.xml', text }).diagnostics.map(({ code }) => code);
  const children = (count: number) => Array.from({ length: count }, (_, i) => `<b${prefixes(1000 + i, 1)}/>`).join('');
  expect(codes(`<a${prefixes(0, 900)}>${children(50)}</a>`)).toEqual([]);
  expect(codes(`<a${prefixes(0, 1001)}/>`)).toEqual(['xml-too-many-namespaces']);
  expect(codes(`<a${prefixes(0, 900)}>${children(1200)}</a>`)).toEqual(['xml-too-many-namespaces']);
  // the same again is nothing more
  expect(codes(`<a${prefixes(0, 900)}>${`<b${prefixes(1000, 1)}/>`.repeat(5000)}</a>`)).toEqual([]);
});

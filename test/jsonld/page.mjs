// Makes jsonld/README.md of jsonld/vocabulary.ttl, and jsonld/xbrl-json.context.jsonld of the program's own: `npm run jsonld`.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Parser, Store } from 'n3';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const XF = 'https://crossfoot.dev/terms/2026#';
const PREFIXES = {
  xf: XF,
  rdf: RDF,
  rdfs: RDFS,
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  qb: 'http://purl.org/linked-data/cube#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  skosxl: 'http://www.w3.org/2008/05/skos-xl#',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
};

/** The terms of a vocabulary in Turtle, in its order: name, kind, meaning, domain, range, wider class. */
export function termsOf(turtle) {
  const store = new Store(new Parser().parse(turtle));
  const said = (subject, predicate) => store.getObjects(subject, `${RDFS}${predicate}`, null)[0]?.value;
  return store
    .getSubjects(`${RDF}type`, null, null)
    .filter(({ value }) => value.startsWith(XF))
    .map((subject) => ({
      iri: subject.value,
      kind: store.getObjects(subject, `${RDF}type`, null)[0].value,
      comment: said(subject, 'comment'),
      domain: said(subject, 'domain'),
      range: said(subject, 'range'),
      wider: said(subject, 'subClassOf'),
    }));
}

/** The vocabulary as a page for people. */
export function pageOf(turtle) {
  const terms = termsOf(turtle);
  const of = (...kinds) => terms.filter(({ kind }) => kinds.includes(kind));
  const classes = of(`${RDFS}Class`);
  const properties = of(`${RDF}Property`);
  const others = terms.filter((term) => !classes.includes(term) && !properties.includes(term));
  return `# The JSON-LD of a report

\`crossfoot export --format json-ld\` and \`crossfoot convert --to json-ld\` write a report as linked data: a data set of the
[RDF Data Cube](https://www.w3.org/TR/vocab-data-cube/) whose observations are the facts. Names are [SKOS](https://www.w3.org/TR/skos-reference/) concepts with
their labels in every language and role, provenance is [PROV](https://www.w3.org/TR/prov-o/) with selectors of
[Web Annotation](https://www.w3.org/TR/annotation-model/) that count code points. The context stands in the document; nothing is fetched. \`crossfoot convert NAME.jsonld\` reads it back,
under any context that stands at its root.

- [vocabulary.ttl](vocabulary.ttl): the terms of our own, with meaning, domain and range; this page is made of it.
- [shapes.ttl](shapes.ttl): what such a document has, as SHACL shapes.
- [xbrl-json.context.jsonld](xbrl-json.context.jsonld): a context under which any xBRL-JSON report is JSON-LD. Its prefixes stand in its head
  (\`documentInfo.namespaces\`), where no context can read them: put them into a context before it, with \`#\` behind each namespace that ends with neither \`#\` nor \`/\`,
  or let \`xbrlJsonContext\` of the library make both. Periods and units stay the texts that xBRL-JSON has.

\`xf:\` is \`${XF}\`, where 2026 is the version of the terms.

## Classes

| term | meaning | part of |
|---|---|---|
${classes.map(({ iri, comment, wider }) => `| \`${short(iri)}\` | ${comment} | ${wider ? `\`${short(wider)}\`` : ''} |`).join('\n')}

## Properties

| term | meaning | domain | range |
|---|---|---|---|
${properties.map(({ iri, comment, domain, range }) => `| \`${short(iri)}\` | ${comment} | \`${short(domain)}\` | \`${short(range)}\` |`).join('\n')}

## Values

| term | meaning | kind |
|---|---|---|
${others.map(({ iri, comment, kind }) => `| \`${short(iri)}\` | ${comment} | \`${short(kind)}\` |`).join('\n')}
`;
}

function short(iri) {
  const [prefix, space] = Object.entries(PREFIXES).find(([, namespace]) => iri.startsWith(namespace));
  return `${prefix}:${iri.slice(space.length)}`;
}

export function contextFileOf(context) {
  return `${JSON.stringify({ '@context': context }, undefined, 2)}\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { XBRL_JSON_CONTEXT } = await import('../../dist/write/xbrl-json-context.js');
  writeFileSync('jsonld/README.md', pageOf(readFileSync('jsonld/vocabulary.ttl', 'utf8')));
  writeFileSync('jsonld/xbrl-json.context.jsonld', contextFileOf(XBRL_JSON_CONTEXT));
}

import { type Diagnostic, diagnoseAt } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import { Ids } from '../oim/ids.js';
import type { Link, Note, OimFact, OimReport, RoleRef, TaxonomyRef } from '../oim/oim-report.js';
import type { Source } from '../source/source.js';
import { escapeText } from '../xml/escape.js';
import { expand } from './json-ld/expand.js';
import { languageOf, makeFactReader } from './json-ld/facts.js';
import { type Graph, type Node, textOf } from './json-ld/graph.js';
import { makeNameOf } from './json-ld/names.js';
import { DCTERMS, QB, RDF_VALUE, XF } from './json-ld/terms.js';

/**
 * A report as our vocabulary of JSON-LD says it, whoever wrote it down and under whatever context (`jsonld/README.md`). Addresses are as written. There is no
 * report where the document is no JSON-LD (`json-ld-invalid`, `json-ld-remote`, `json-too-deep`) or holds no facts of ours; facts
 * that cannot be read are left out, and `json-ld-incomplete` says which.
 */
export async function parseJsonLd(source: Source): Promise<Result<OimReport | undefined>> {
  const expanded = await expand(source.text);
  if ('code' in expanded) {
    const { code, message, span } = expanded;
    return new Result<OimReport | undefined>(undefined, [diagnoseAt(code, message, { source, span })]);
  }
  const place = { source, span: { start: 0, end: 1 } };
  if (expanded.ofType(QB('DataSet')).length === 0) {
    const help = 'Only documents in the vocabulary of `crossfoot export --format json-ld` are read.';
    const said = diagnoseAt('json-ld-invalid', 'The document has no data set of facts in it.', place, { help });
    return new Result<OimReport | undefined>(undefined, [said]);
  }
  const diagnostics: Diagnostic[] = [];
  const leave = (message: string) => diagnostics.push(diagnoseAt('json-ld-incomplete', message, place));
  return new Result<OimReport | undefined>(readReport(expanded, leave), diagnostics);
}

function readReport(graph: Graph, leave: (message: string) => void): OimReport {
  const observations = graph.ofType(QB('Observation'));
  const written = graph.ofType(XF('Footnote'));
  const ids = new Ids([...observations, ...written].map(likedId));
  const reader = makeFactReader(graph, makeNameOf(graph));
  const facts: OimFact[] = [];
  const idOf = new Map<Node, string>();
  for (const node of observations) {
    const fact = reader.fact(node, ids.take(likedId(node), 'f'));
    if (typeof fact === 'string') leave(`The fact ${likedId(node) ?? 'without a name'} is left out: ${fact}.`);
    else idOf.set(node, fact.id) && facts.push(fact);
  }
  const notes = written.map((node) => readNote(node, ids.take(likedId(node), 'note')));
  for (const [i, node] of written.entries()) idOf.set(node, notes[i]!.id);
  const links = graph
    .ofType(XF('Link'))
    .flatMap((node) => readLink(node, (end) => idOf.get(graph.at(node.of(XF(end))[0]) as Node)));
  const linked = new Set(links.map(({ to }) => to));
  const listed = (term: string) =>
    graph
      .ofType(QB('DataSet'))
      .flatMap((node) => (node.of(XF(term))[0]?.['@list'] ?? []).flatMap((one) => graph.at(one) ?? []));
  return {
    taxonomy: listed('entryPoints').flatMap(readEntryPoint),
    roles: listed('declarations').flatMap(readDeclaration),
    facts,
    notes: notes.filter(({ id }) => linked.has(id)),
    links,
  };
}

/** The name that a fact or a footnote has had: it stands beside its IRI, or ends it. */
function likedId(node: Node): string | undefined {
  return textOf(node.of(DCTERMS('identifier'))[0]) ?? /#([^#]+)$/.exec(node.id ?? '')?.[1];
}

/** Markup where there is some, else the words. */
function readNote(node: Node, id: string): Note {
  const [text] = node.of(RDF_VALUE);
  const content = textOf(node.of(XF('content'))[0]) ?? escapeText(textOf(text) ?? '');
  return { id, language: languageOf(node, text) ?? 'und', content };
}

function readLink(node: Node, idOf: (end: 'linkFrom' | 'linkTo') => string | undefined): readonly Link[] {
  const [arcrole, role] = ['arcrole', 'linkRole'].map((term) => textOf(node.of(XF(term))[0]));
  const [from, to] = [idOf('linkFrom'), idOf('linkTo')];
  const whole = arcrole !== undefined && role !== undefined && from !== undefined && to !== undefined;
  return whole ? [{ arcrole, role, from, to }] : [];
}

function readEntryPoint(node: Node): readonly TaxonomyRef[] {
  const href = textOf(node.of(XF('href'))[0]);
  return href === undefined ? [] : [{ kind: node.types.has(XF('LinkbaseRef')) ? 'linkbaseRef' : 'schemaRef', href }];
}

function readDeclaration(node: Node): readonly RoleRef[] {
  const [href, uri] = ['href', 'declares'].map((term) => textOf(node.of(XF(term))[0]));
  if (href === undefined || uri === undefined) return [];
  return [{ kind: node.types.has(XF('ArcroleRef')) ? 'arcroleRef' : 'roleRef', uri, href }];
}

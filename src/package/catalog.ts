import { type Diagnostic, diagnoseAt } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import type { Library } from '../dts/library.js';
import { CATALOG } from '../dts/names.js';
import { attribute, baseOf, descendants, type Element, named, placeOf, resolveUri } from '../xml/tree.js';

/** What addresses that begin so begin with instead (Taxonomy Packages 1.0, 3.3). */
export interface Rewrite {
  readonly start: string;
  /** Absolute. */
  readonly prefix: string;
}

/** The rewrites of a `catalog.xml`; a second one of a start is `tpe:multipleRewriteURIsForStartString` and left out. */
export function readCatalog(root: Element): Result<readonly Rewrite[]> {
  const rewrites = new Map<string, Rewrite>();
  const diagnostics: Diagnostic[] = [];
  for (const element of descendants(root)) {
    if (!named(element, CATALOG, 'rewriteURI')) continue;
    const [start, prefix] = [attribute(element, 'uriStartString'), attribute(element, 'rewritePrefix')];
    if (start === undefined || prefix === undefined) continue;
    if (rewrites.has(start)) {
      const why = `Another rewriteURI is for addresses that begin with ${start}.`;
      diagnostics.push(diagnoseAt('tpe:multipleRewriteURIsForStartString', why, placeOf(element)));
    } else rewrites.set(start, { start, prefix: resolveUri(baseOf(element), prefix) });
  }
  return new Result<readonly Rewrite[]>([...rewrites.values()], diagnostics);
}

/** The address that this one is rewritten to, by the longest start that it has (3.3.1); undefined where it has none. */
export function rewrite(rewrites: readonly Rewrite[], uri: string): string | undefined {
  const fitting = rewrites.filter(({ start }) => uri.startsWith(start));
  const longest = fitting.reduce<Rewrite | undefined>(
    (best, one) => (best === undefined || one.start.length > best.start.length ? one : best),
    undefined,
  );
  return longest && longest.prefix + uri.slice(longest.start.length);
}

/** The published address of a file that this address is of, by the longest prefix that it has; undefined where it has none. */
export function publishedAddress(rewrites: readonly Rewrite[], uri: string): string | undefined {
  const turned = rewrites.map(({ start, prefix }) => ({ start: prefix, prefix: start }));
  return rewrite(turned, uri);
}

/** A library in which rewritten addresses are sought beside its own. */
export function rewriting(rewrites: readonly Rewrite[], files: Library): Library {
  return {
    find(uri) {
      const rewritten = rewrite(rewrites, uri);
      return files.find(rewritten === undefined ? uri : resolveUri(uri, rewritten));
    },
  };
}

import jsonld from 'jsonld';
import { Parser, Store } from 'n3';

// Safe mode refuses a document of which anything would be lost; nothing may be fetched.
const STRICT = {
  safe: true,
  documentLoader: (url: string): never => {
    throw new Error(`asked for ${url}`);
  },
};

/** A JSON-LD document as a graph of RDF. */
export async function graphOf(document: object, more: jsonld.Options.ToRdf = {}): Promise<Store> {
  const format = 'application/n-quads' as const;
  const text = await jsonld.toRDF(document as jsonld.JsonLdDocument, { ...STRICT, ...more, format });
  return new Store(new Parser({ format: 'N-Quads' }).parse(text as unknown as string));
}

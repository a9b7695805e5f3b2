/** IRIs of the vocabularies that reports are read from. */
export const XF = (term: string) => `https://crossfoot.dev/terms/2026#${term}`;
export const QB = (term: string) => `http://purl.org/linked-data/cube#${term}`;
export const DCTERMS = (term: string) => `http://purl.org/dc/terms/${term}`;
export const XSD = (term: string) => `http://www.w3.org/2001/XMLSchema#${term}`;
export const RDF_VALUE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value';

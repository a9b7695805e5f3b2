import { FOOTNOTES, PAGE } from './inline.mjs';
import { NOTES, REPORT } from './json.mjs';
import { PACKAGE } from './package.mjs';
import { EXTENSION } from './taxonomy.mjs';

/** What is broken: a file of the samples as exported, and the faults that it gets, each by its own change. */
export const FILES = {
  page: { file: 'segments.pipe.xhtml', faults: PAGE },
  'page with footnotes': { file: 'allowance.pipe.xhtml', faults: FOOTNOTES },
  'JSON report': { file: 'segments.pipe.json', faults: REPORT },
  'JSON report with notes': { file: 'allowance.pipe.json', faults: NOTES },
};
export const TAXONOMY = { extension: { folder: 'segments.pipe-taxonomy', entry: 'ext.xsd', faults: EXTENSION } };
/** Archives are judged as archives alone: by codes of Taxonomy Packages. */
export const ARCHIVE = { package: { folder: 'segments.pipe-taxonomy', faults: PACKAGE } };

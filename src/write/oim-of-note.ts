import type { Report } from '../fact/report.js';
import { oimOfReport } from '../oim/of-report.js';
import type { OimReport } from '../oim/oim-report.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { schemaRef } from './schema-ref.js';

/** The report of a note as every format that is not made for notes is written from it; `name` is what its files' names begin with. */
export function oimOfNote(report: Report, taxonomy: Taxonomy, name: string): OimReport {
  return oimOfReport(report, schemaRef(report, taxonomy, name));
}

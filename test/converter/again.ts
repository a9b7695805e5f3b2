import { readReport } from '../../src/converter.js';
import { Result } from '../../src/diagnostic/result.js';
import { memoryLibrary } from '../../src/dts/library.js';
import type { OimReport } from '../../src/oim/oim-report.js';
import { type Artifact, piecesOf, type ReportFormat } from '../../src/write/artifact.js';
import { writeReport } from '../../src/write/write-report.js';

const FOLDER = 'file:///reports/';

/** A report written in a format and read back, with what reading it said, beside the files that it refers to. */
export async function again(
  made: OimReport,
  format: ReportFormat,
  beside: readonly Artifact[],
): Promise<Result<OimReport>> {
  const artifacts = writeReport(format, made, 'note').value;
  const files = new Map([...beside, ...artifacts].map((one) => [`${FOLDER}${one.path}`, textOf(one)]));
  const uri = `${FOLDER}${artifacts[0]!.path}`;
  const read = await readReport({ name: 'note', text: files.get(uri)! }, uri, memoryLibrary(files), FOLDER);
  return new Result(read.value!.report, read.diagnostics);
}

function textOf(artifact: Artifact): string {
  return [...piecesOf(artifact)].join('');
}

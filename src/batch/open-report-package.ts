import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import type { ReportPackage } from '../package/report-package.js';
import { kindOf } from '../package/report-package-type.js';
import { LARGEST } from './open-package.js';

/**
 * The Report Package at this path: a file that is one by its name (`.xbri`, `.xbr`), or a zip with reports in it. Its value is undefined, with what is wrong
 * (`rpe:…`, `package-…`), where it cannot be used; there is no result at all where the path is that of something else.
 */
export async function openReportPackage(path: string): Promise<Result<ReportPackage | undefined> | undefined> {
  const kind = kindOf(path);
  const found = await stat(path).catch(() => undefined);
  if (kind === undefined || !found?.isFile()) return undefined;
  if (found.size > LARGEST) {
    const why = 'The archive is larger than 256 MB.';
    return new Result<ReportPackage | undefined>(undefined, [diagnose('package-too-large', why, [])]);
  }
  // what reads packages brings a validator of schemas along, for which no other start should wait
  const { holdsReports, readReportPackage } = await import('../package/report-package.js');
  const bytes = await readFile(path);
  if (kind === 'zip' && !(await holdsReports(bytes))) return undefined;
  return readReportPackage(resolve(path), kind, bytes);
}

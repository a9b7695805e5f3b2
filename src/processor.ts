import type { Diagnostic } from './diagnostic/diagnostic.js';
import { Result } from './diagnostic/result.js';
import type { Library } from './dts/library.js';
import { isOim } from './instance/instance.js';
import { type Beside, type Processed, readDocument } from './reader.js';
import type { Source } from './source/source.js';
import { asksSchemas } from './validate/asks-schemas.js';
import { validateDts } from './validate/validate-dts.js';
import { validateInstance } from './validate/validate-instance.js';
import { loadLibxml2 } from './xml/libxml2.js';

/** Reads a document as `readDocument` does, and holds all of it against the specifications: what is wrong has its codes from them. */
export async function processDocument(
  source: Source,
  uri: string,
  library: Library,
  beside: readonly Beside[] = [],
): Promise<Result<Processed>> {
  const read = readDocument(source, uri, library, beside);
  const { instance, dts } = read.value;
  if (dts !== undefined && asksSchemas(instance, dts)) await loadLibxml2();
  return read.andThen((processed) => new Result(processed, judge(processed)));
}

/** What is wrong with what was read; where schemas are asked, libxml2 must be loaded. */
export function judge({ instance, dts }: Processed): readonly Diagnostic[] {
  // a report of OIM that names no taxonomy has nothing to be held against
  if (dts === undefined || (instance && isOim(instance) && instance.references.length === 0)) return [];
  return [...validateDts(dts), ...(instance === undefined ? [] : validateInstance(instance, dts))];
}

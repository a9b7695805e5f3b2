import type { z } from 'zod';
import { diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';

/** JSON text that a schema accepts; else nothing, and a `taxonomy-invalid` for each thing that is wrong. */
export function readAuthoredJson<T>(file: string, text: string, schema: z.ZodType<T>): Result<T | undefined> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return refuse(file, [`no JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return new Result<T | undefined>(parsed.data);
  return refuse(
    file,
    parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  );
}

export function refuse<T>(file: string, reasons: readonly string[]): Result<T | undefined> {
  return new Result<T | undefined>(
    undefined,
    reasons.map((why) => diagnose('taxonomy-invalid', `${file}: ${why}`, [])),
  );
}

import { z } from 'zod';
import type { Result } from '../diagnostic/result.js';
import { LABEL_ROLES } from '../dts/names.js';
import type { LabelRole, LineSource, RoleSource, RowSource } from './authored.js';
import { readAuthoredJson } from './authored-json.js';

const name = z.string().regex(/^[A-Za-z_][\w.-]{0,255}$/, 'a local name: letters, digits, _ . -');
const words = z.string().min(1).max(2000);
const labelRoles = Object.keys(LABEL_ROLES) as LabelRole[];

/** `Goodwill`, or with the role of its label behind it: `Goodwill periodStart`. */
const line = z
  .string()
  .regex(
    new RegExp(`^[A-Za-z_][\\w.-]*(?: (?:${labelRoles.join('|')}))?$`),
    'a name, and perhaps the role of its label',
  )
  .transform((text): LineSource => {
    const [local = '', label] = text.split(' ');
    return label === undefined ? { name: local } : { name: local, label: label as LabelRole };
  });

const row: z.ZodType<RowSource> = z.lazy(() =>
  z.union([line, z.strictObject({ heading: name, label: words, rows: z.array(row).min(1) })]),
);

/** `Revenues`, or `-CostOfRevenue` for what is taken off. */
const part = z
  .string()
  .regex(/^-?[A-Za-z_][\w.-]*$/, 'a name, with a minus before it where it is taken off')
  .transform((text) => ({ name: text.replace(/^-/, ''), weight: text.startsWith('-') ? (-1 as const) : (1 as const) }));

const roles = z.strictObject({
  roles: z.array(
    z.strictObject({
      name,
      definition: words,
      presentation: z.array(row).min(1),
      calculation: z.array(z.strictObject({ total: name, parts: z.array(part).min(2) })).default([]),
    }),
  ),
});

/** The themes of this JSON text; else nothing, and a `taxonomy-invalid` for each thing that is wrong. */
export function readRoles(file: string, text: string): Result<{ readonly roles: readonly RoleSource[] } | undefined> {
  return readAuthoredJson(file, text, roles);
}

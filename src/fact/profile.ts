import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD');

/** What a note does not say of itself: whose it is, and for which period it reports. */
export const profileSchema = z.object({
  entity: z.object({
    scheme: z.url(),
    identifier: z.string().regex(/\S/, 'more than white space'),
    name: z.string().optional(),
  }),
  documentPeriodEnd: day,
  fiscalYearEnd: z.string().regex(/^--\d{2}-\d{2}$/, 'month and day as --MM-DD'),
  form: z.string().optional(),
  reportingCurrency: z.string().regex(/^[A-Z]{3}$/, 'three letters of ISO 4217'),
  fiscalYearStart: day.optional(),
  /** The power of ten of the report's tables; serves only where the note says nothing and nothing proves it. */
  tableScale: z.number().int().min(0).max(12).optional(),
});

export type Profile = z.infer<typeof profileSchema>;

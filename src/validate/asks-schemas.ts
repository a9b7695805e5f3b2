import type { Dts } from '../dts/dts.js';
import type { Instance } from '../instance/instance.js';
import { pagesInDoubt } from './inline/schema-validity.js';
import { itemsInDoubt } from './inline/valid-facts.js';
import { isPlainTaxonomy } from './xbrl/plain-taxonomy.js';

/** Whether a rule will ask compiled schemas, as it does of all that is not plain. */
export function asksSchemas(instance: Instance | undefined, dts: Dts): boolean {
  if (!isPlainTaxonomy(dts) || instance?.syntax === 'xml') return true;
  if (instance?.inline === undefined) return false;
  return pagesInDoubt(instance.inline).length > 0 || itemsInDoubt(instance, dts).length > 0;
}

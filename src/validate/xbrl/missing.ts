import type { Dts } from '../../dts/dts.js';
import { LINK } from '../../dts/names.js';
import { named } from '../../xml/tree.js';

/** Whether anything but a linkbase is missing: a schema, or what may be one. */
export function lacksSchemas({ missing }: Dts): boolean {
  return [...missing.values()].some((askers) => !askers.every((asker) => named(asker, LINK, 'linkbaseRef')));
}

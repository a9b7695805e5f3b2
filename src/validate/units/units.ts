import type { InstanceRule } from '../rule.js';
import { registeredUnit } from './registered-unit.js';

/** What the Units Registry asks of reports. */
export const UNIT_INSTANCE_RULES: readonly InstanceRule[] = [registeredUnit];

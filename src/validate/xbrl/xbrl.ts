import type { DtsRule, InstanceRule } from '../rule.js';
import { validInstance, validSchemas } from './schema-validity.js';

/** The laws of XBRL 2.1 that taxonomies keep. */
export const XBRL_DTS_RULES: readonly DtsRule[] = [validSchemas];

/** The laws of XBRL 2.1 that instances keep. */
export const XBRL_INSTANCE_RULES: readonly InstanceRule[] = [validInstance];

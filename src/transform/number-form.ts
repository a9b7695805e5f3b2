import { type QName, qname } from '../value/qname.js';
import type { NumberForm } from '../value/written.js';
import { IXT_5, IXT_SEC } from './namespaces.js';

/** The transformation that reads a figure written in this form. */
export function transformationOf(form: NumberForm): QName {
  return form === 'numwordsen' ? qname(IXT_SEC, 'ixt-sec', form) : qname(IXT_5, 'ixt', form);
}

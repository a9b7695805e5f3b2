import type { QName } from '../value/qname.js';

type Transformed = { readonly kind: 'value'; readonly value: string } | { readonly kind: 'unknown' | 'refused' };

/** Stands in until the registries are here. */
export function transform({ local }: QName, text: string): Transformed {
  switch (local) {
    case 'num-dot-decimal':
      return /\d/.test(text) ? { kind: 'value', value: text.replace(/[ ,\u00a0]/g, '') } : { kind: 'refused' };
    case 'fixed-zero':
      return { kind: 'value', value: '0' };
    case 'fixed-true':
      return { kind: 'value', value: 'true' };
    case 'fixed-false':
      return { kind: 'value', value: 'false' };
    default:
      return { kind: 'unknown' };
  }
}

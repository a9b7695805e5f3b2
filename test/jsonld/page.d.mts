export interface Term {
  readonly iri: string;
  readonly kind: string;
  readonly comment: string | undefined;
  readonly domain: string | undefined;
  readonly range: string | undefined;
  readonly wider: string | undefined;
}
export function termsOf(turtle: string): readonly Term[];
export function pageOf(turtle: string): string;
export function contextFileOf(context: object): string;

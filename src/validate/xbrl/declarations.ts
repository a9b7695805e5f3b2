import type { Dts, ElementDeclaration } from '../../dts/dts.js';

/** The elements that the taxonomy's own schemas declare, the standards' not among them. */
export function* ownDeclarations(dts: Dts): Generator<ElementDeclaration> {
  for (const declaration of dts.elements.values()) {
    if (!dts.documents.get(declaration.element.tree.uri)?.standard) yield declaration;
  }
}

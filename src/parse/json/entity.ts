import type { Context } from '../../instance/instance.js';
import { NO_ENTITY } from '../../oim/reserved.js';
import { type Namespaces, splitSqname } from './names.js';

type Tell = (
  code: 'oimce:invalidSQName' | 'oimce:unboundPrefix' | 'oime:invalidUseOfReservedIdentifier',
  message: string,
) => void;

/** An entity as OIM writes it, `prefix:identifier` (OIM Common Definitions 1.0, "SQNames"); what cannot be resolved is told, and stays as it is written. */
export function readEntity(text: string, namespaces: Namespaces, tell: Tell): Context['entity'] {
  const parts = splitSqname(text);
  const scheme = parts && namespaces.get(parts.prefix);
  if (parts === undefined) tell('oimce:invalidSQName', 'The entity is not written as prefix:identifier.');
  else if (scheme === undefined) tell('oimce:unboundPrefix', 'The prefix of the entity is not declared.');
  else if (scheme === NO_ENTITY.scheme && parts.local === NO_ENTITY.identifier) {
    tell('oime:invalidUseOfReservedIdentifier', 'The identifier of facts without entity must not be written.');
  }
  return { scheme: scheme ?? '', identifier: parts?.local ?? text };
}

import { numeric, type Transformation, text } from './transformation.js';

/** Transformations that take any text and give one value. */
export const FALSE: Transformation = text(() => 'false');
export const TRUE: Transformation = text(() => 'true');
export const NOTHING: Transformation = text(() => '');
export const ZERO: Transformation = numeric(() => '0');

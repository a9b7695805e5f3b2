/** The stages that can be looked into, in the order of the pipeline. */
export const STAGES = ['read', 'locate', 'foot', 'tag', 'validate'] as const;
export type Stage = (typeof STAGES)[number];

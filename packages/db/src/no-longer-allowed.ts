/** Somebody's login ended, or their rights changed, between what they were read as and what they wrote. */
export class NoLongerAllowed extends Error {}

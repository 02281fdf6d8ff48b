// What a stage made of an input before need not be made again: stages ask for it by the input, whole.

/**
 * `of`: JSON of everything that the result depends on beside the compiler itself; the result must survive JSON. One that
 * remembers nothing gives the same results, later.
 */
export type Remember = <T>(what: string, of: unknown, make: () => T) => T;

export const REMEMBER_NOTHING: Remember = (_what, _of, make) => make();

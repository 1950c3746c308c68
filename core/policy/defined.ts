type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** Without the members that are undefined: what a file left out is not there at all. */
export const defined = <T extends object>(record: T): Defined<Partial<T>> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Defined<
    Partial<T>
  >

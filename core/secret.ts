const shown = '[secret]'

/** A value that does not print: not by `console.log`, not in a template, not as JSON. */
export interface Secret<T> {
  /** The value. The only way in, and greppable. */
  readonly expose: () => T
}

/** Wraps `value`. It lives in a closure, so that no walk over properties can find it. */
export const secret = <T>(value: T): Secret<T> =>
  Object.freeze({
    expose: () => value,
    toString: () => shown,
    toJSON: () => shown,
    // Node prints objects through this symbol; workerd honours it too.
    [Symbol.for('nodejs.util.inspect.custom')]: () => shown,
  })

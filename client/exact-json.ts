// Node 24 has these (ECMAScript's source text access proposal); TypeScript's library has not yet.
const native = JSON as unknown as {
  parse(
    text: string,
    reviver: (name: string, value: unknown, context: { readonly source?: string }) => unknown,
  ): unknown
  rawJSON(text: string): object
  isRawJSON(value: unknown): value is { readonly rawJSON: string }
}

/**
 * A JSON document in which numbers stay as they are written: ids of 20 digits do not fit a double.
 * `JSON.stringify` writes them so again, `numberOf` gives their text.
 * @throws SyntaxError, whose message may quote the document: never show it
 */
export const parseExact = (text: string): unknown =>
  native.parse(text, (_, value, { source }) =>
    typeof value === 'number' && source !== undefined ? native.rawJSON(source) : value,
  )

/** A number's text; null for anything else. */
export const numberOf = (value: unknown): string | null =>
  native.isRawJSON(value) ? value.rawJSON : null

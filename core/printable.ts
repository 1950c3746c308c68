// Control and format characters (ANSI sequences, right-to-left marks, invisible ones), half surrogates
// and what Unicode has not assigned: they could rewrite what a terminal shows.
const ACTIVE = /[\p{C}\p{Zl}\p{Zp}]/gu

/** Foreign text as one line that a terminal shows as it is; what could act becomes U+FFFD. */
export const printable = (text: string): string => text.replace(ACTIVE, '\ufffd')

/** The same for text of several lines. */
export const printableLines = (text: string): string => text.split('\n').map(printable).join('\n')

/** JSON whose active characters are escaped: shown, it does nothing; parsed, it is exact. */
export const printableJson = (value: unknown): string =>
  JSON.stringify(value).replace(ACTIVE, (found) =>
    [...Array(found.length).keys()]
      .map((i) => `\\u${found.charCodeAt(i).toString(16).padStart(4, '0')}`)
      .join(''),
  )

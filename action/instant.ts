/** Unix seconds as `2026-11-22T01:29:00Z`. */
export const instant = (seconds: number): string =>
  `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`

import { EggError } from '../core/error.ts'
import { isSecretPattern, type SecretName } from '../core/name.ts'
import { literalStart, matches } from '../core/policy/pattern.ts'
import { checkOutput, refuseClashes, type Uses, type Wanted } from './wanted.ts'

/**
 * What is wanted, name by name: in the place of each pattern one line for each secret that fits it,
 * in the order in which they came. What is not there has no line.
 * @throws EggError `output_name_…`, `file_name_duplicate`: two secrets, or one and a line, under
 * one name
 */
export const wantedAmong = (
  wanted: readonly Wanted[],
  names: readonly SecretName[],
  uses: Uses,
): Wanted[] => {
  // Names that are spelled out were compared before a token was spent.
  if (!wanted.some(({ secret }) => isSecretPattern(secret))) return [...wanted]
  const found = wanted.flatMap((each) => {
    const { secret: pattern } = each
    if (!isSecretPattern(pattern)) return each
    return names
      .filter((name) => matches(pattern, name))
      .map((name) => named(each, outputOf(each.output, pattern, name), name, uses))
  })
  refuseClashes(found, uses)
  return found
}

const named = (each: Wanted, output: string, secret: SecretName, uses: Uses): Wanted => {
  const fail = (code: string, sentence: string, next?: string) =>
    new EggError(code, `\`secrets\`, ${each.output}, for ${secret}: ${sentence}`, next)
  checkOutput(output, uses, fail)
  return { ...each, output, secret, file: output }
}

/**
 * The prefix, and what stands behind the last folder that the pattern spells out:
 * `STRIPE_* = payments/stripe/*` gives `payments/stripe/api-key` the name STRIPE_API_KEY.
 */
const outputOf = (output: string, pattern: string, name: string): string => {
  const start = literalStart(pattern)
  const rest = name.slice(start.lastIndexOf('/') + 1)
  return `${output.slice(0, -1)}${rest.replaceAll(/[^A-Za-z0-9]/g, '_').toUpperCase()}`
}

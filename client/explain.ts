import type { BrokerRefusal } from './refusal.ts'

const REASONS = {
  no_grant: 'no grant of this repository names it',
  owner: "its vault's owners do not include this repository's owner",
  conditions: '',
} as const

/** What a broker explained, line by line; nothing for those who may not know. */
export const explain = ({ explanations }: BrokerRefusal): string[] =>
  explanations.flatMap(({ secret, reason, misses }) => [
    ...(reason === 'conditions' ? [] : [`  ${secret}: ${REASONS[reason]}`]),
    ...misses.flatMap(({ policy, grant, checks }) => [
      `  ${secret}: grant ${grant} in ${policy} does not fit this run:`,
      ...checks.map(({ field, expected, actual }) => {
        const is = actual === null ? 'absent' : `"${actual}"`
        return `    ${field} is ${is}${expected ? `, must be ${expected.map((text) => `"${text}"`).join(' or ')}` : ''}`
      }),
    ]),
  ])

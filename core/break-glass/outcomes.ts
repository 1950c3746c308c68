/**
 * What the keeper says to a request. `stale`: the store holds something else by now. `vaults_other`:
 * the deployed vaults.yaml names other recipients or signers. `expired`: asked for too long ago, or
 * by a clock that is wrong. `origin_other`: of another log.
 */
export const OUTCOMES = ['signed', 'stale', 'vaults_other', 'expired', 'origin_other'] as const
export type Outcome = (typeof OUTCOMES)[number]

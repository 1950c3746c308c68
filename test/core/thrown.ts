import { type Denial, Refusal } from '../../core/denial.ts'
import { EggError } from '../../core/error.ts'

/** What `act` throws. An error that egg did not make is thrown on: it passes for no refusal. */
export const thrownBy = async (act: () => unknown): Promise<EggError | Refusal> => {
  try {
    await act()
  } catch (error) {
    if (error instanceof EggError || error instanceof Refusal) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

export const codeOfThrown = async (act: () => unknown): Promise<string> => {
  const error = await thrownBy(act)
  return error instanceof Refusal ? error.denial.code : error.code
}

/** The denial that `act` throws. */
export const denialOf = (act: () => unknown): Denial => {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error.denial
    throw error
  }
  throw new Error('nothing was refused')
}

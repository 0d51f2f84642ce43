import { UNKNOWN, type AnswerValue } from './answers'
import type { Question } from '@/api/types'
import { isDay } from '@/text/format'
import { t } from '@/messages'

export interface Checked {
  value?: AnswerValue
  /** What to say when it will not do. */
  fault?: string
}

/** What was typed or ticked, made into an answer of the question's kind. The server checks again. */
export function checked(question: Pick<Question, 'kind' | 'min' | 'max'>, given: string | string[]): Checked {
  if (given === UNKNOWN || (Array.isArray(given) && given[0] === UNKNOWN)) return { value: UNKNOWN }
  switch (question.kind) {
    case 'multi':
      return Array.isArray(given) && given.length ? { value: [...given] } : { fault: t.guide.pickOne }
    case 'number':
      return typeof given === 'string' ? number(question, given) : { fault: t.guide.badNumber }
    case 'date':
      if (typeof given === 'string' && isDay(given)) return { value: given }
      return { fault: typeof given === 'string' && /^\d*-\d*-\d*$/.test(given) && given.split('-').some((part) => !part) ? t.guide.partDate : t.guide.badDate }
    default: {
      const one = Array.isArray(given) ? given[0] : given
      return one ? { value: one } : { fault: t.guide.pickOne }
    }
  }
}

function number({ min, max }: Pick<Question, 'min' | 'max'>, given: string): Checked {
  const plain = given.trim().replace(/[０-９．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
  const value = Number(plain)
  if (!/^-?\d+(\.\d+)?$/.test(plain) || !Number.isFinite(value)) return { fault: t.guide.badNumber }
  const low = min ?? -Infinity
  const high = max ?? Infinity
  if (value >= low && value <= high) return { value }
  if (Number.isFinite(low) && Number.isFinite(high)) return { fault: t.guide.numberBetween(low, high) }
  return { fault: Number.isFinite(low) ? t.guide.numberFrom(low) : t.guide.numberTo(high) }
}

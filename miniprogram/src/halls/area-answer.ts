import type { Matter } from '@/api/types'
import { UNKNOWN, type Answers } from '@/guide/answers'

/** The area the resident named where this matter asks for it: it decides whose hall takes it. */
export function areaAnswered(matter: Pick<Matter, 'where' | 'questions'>, answers: Answers): string | null {
  const asked = matter.where.area_question ?? matter.questions.find((question) => question.kind === 'area')?.id
  const named = asked ? answers[asked] : undefined
  return typeof named === 'string' && named !== UNKNOWN ? named : null
}

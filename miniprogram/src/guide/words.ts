import type { AnswerValue, Answers } from './answers'
import { UNKNOWN } from './answers'
import type { BundleMaterial, BundleResolution, GuideQuestion, Material, Resolution } from '@/api/types'
import { townName } from '@/halls/areas'
import { chineseDate } from '@/text/format'
import { chinese, t } from '@/messages'

/** “原件”, “复印件 2 份”, “原件和复印件 1 份”: what to hold in the hand. */
export function formWords(material: Pick<Material, 'form' | 'copies'>): string {
  const name = t.guide.form[material.form]
  const counted = material.form !== 'electronic' && material.copies > 0
  return counted ? `${name} ${t.guide.copies(material.copies)}` : name
}

/** What is filled in at the window need not be brought. */
export function toBring(materials: readonly Pick<Material, 'form'>[]): { bring: number; fill: number } {
  const fill = materials.filter((material) => material.form === 'fill_in').length
  return { bring: materials.length - fill, fill }
}

/** As formWords, for one paper that several matters want: “原件 2 份、复印件 3 份” where one original is not enough. */
export function pieceWords(material: Pick<BundleMaterial, 'form' | 'originals' | 'copies'>): string {
  if (material.form !== 'original_and_copy' || material.originals < 2) return formWords(material)
  return `${t.guide.form.original} ${t.guide.copies(material.originals)}${t.marks.and}${t.guide.form.copy} ${t.guide.copies(material.copies)}`
}

/** Policies that hold on that day (2026-11-23); those that are over, or not yet in force, are not offered. */
export const inForce = <P extends { valid_from: string | null; valid_until: string | null }>(policies: readonly P[], day: string): P[] =>
  policies.filter((one) => (!one.valid_from || one.valid_from <= day) && (!one.valid_until || day <= one.valid_until))

/** An answer in the words the resident saw. */
export function answerWords(question: Pick<GuideQuestion, 'kind' | 'options' | 'unit'>, answer: AnswerValue): string {
  if (answer === UNKNOWN || (Array.isArray(answer) && answer[0] === UNKNOWN)) return t.guide.unknown
  if (Array.isArray(answer)) return answer.map((id) => labelOf(question, id)).join(t.marks.and)
  if (typeof answer === 'number') return `${answer}${question.unit ? ` ${question.unit}` : ''}`
  if (question.kind === 'area') return townName(answer)
  if (question.kind === 'date') return chineseDate(answer) ?? answer
  return labelOf(question, answer)
}

/** A yes-no question without labels of its own says 是 and 否, as the server shows it. */
function labelOf(question: Pick<GuideQuestion, 'kind' | 'options'>, id: string): string {
  const named = question.options?.find((option) => option.id === id)?.label
  return named ?? (question.kind === 'yesno' && (id === 'yes' || id === 'no') ? t.guide.yesNo[id] : id)
}

/** Whether a question's own hint tells already that several may be chosen. */
export const saysMany = (hint: string | null | undefined): boolean => chinese.guide.saysMany.some((words) => hint?.includes(words))

export interface AnswerLine {
  id: string
  question: string
  answer: string
}

/** The answers so far, line by line, for “已经答的” and for the printed list. */
export function answerLines(questions: readonly GuideQuestion[], answers: Answers): AnswerLine[] {
  return Object.entries(answers).flatMap(([id, value]) => {
    const question = questions.find((one) => one.id === id)
    return question ? [{ id, question: question.text, answer: answerWords(question, value) }] : []
  })
}

/** What those questions ask, by their ids. */
export const questionsOf = (questions: readonly GuideQuestion[], ids: readonly string[]): string[] =>
  ids.map((id) => questions.find((one) => one.id === id)?.text ?? id)

/** The whole list as plain text, to be pasted into a chat with whoever fetches the papers. */
export function listAsText(name: string, resolution: Resolution, lines: readonly AnswerLine[]): string {
  const parts = [t.marks.headed(t.guide.listTitle(name)), `${t.guide.verdict[resolution.verdict]}${t.marks.stop}`, ...resolution.reasons]
  if (lines.length) parts.push('', t.guide.answersTitle, ...lines.map((line) => `· ${line.question} ${line.answer}`))
  parts.push(...materialLines(resolution.materials, formWords))
  if (resolution.not_needed.length) {
    parts.push('', t.guide.notNeeded(resolution.not_needed.length) + t.marks.colon + resolution.not_needed.map((one) => one.name).join(t.marks.and))
  }
  if (resolution.next_step) parts.push('', t.guide.nextStep + t.marks.colon + resolution.next_step.text)
  parts.push('', t.guide.textFooter)
  return parts.join('\n')
}

/** The same for several matters in one go: what is done in which trip, then the one list. */
export function bundleAsText(name: string, standing: BundleResolution, lines: readonly AnswerLine[]): string {
  const refused = standing.matters.filter((one) => one.verdict === 'no').map((one) => `${one.plain_name}${t.marks.colon}${[t.guide.verdict.no, one.reasons[0]].filter(Boolean).join(t.marks.comma)}`)
  const parts = [t.marks.headed(t.guide.listTitle(name)), ...refused]
  if (lines.length) parts.push('', t.guide.answersTitle, ...lines.map((line) => `· ${line.question} ${line.answer}`))
  if (standing.order.length) parts.push('', t.bundle.order, ...standing.order.map((step, i) => `${i + 1}. ${step.plain_name}${t.marks.aside(t.bundle.trip(step.trip))}`))
  return [...parts, ...materialLines(standing.materials, pieceWords), '', t.guide.textFooter].join('\n')
}

function materialLines<M extends Pick<Material, 'name' | 'form' | 'necessity' | 'source'>>(materials: readonly M[], pieces: (material: M) => string): string[] {
  if (!materials.length) return []
  const parts = ['', t.guide.toBring(toBring(materials))]
  materials.forEach((material, index) => {
    const later = material.necessity === 'required' ? '' : t.marks.comma + t.guide.necessity[material.necessity]
    parts.push(`${index + 1}. ${material.name}${t.marks.aside(pieces(material) + later)}`)
    if (material.source) parts.push(`   ${t.guide.source}${t.marks.colon}${material.source}`)
  })
  return parts
}

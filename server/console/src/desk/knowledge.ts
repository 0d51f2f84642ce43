/** Guides of matters and names of places, read once and kept. */
import { api, got } from '@/api/client'
import type { components } from '@/api/schema'

export type Guide = components['schemas']['GuideView']
export type Brief = components['schemas']['MatterSummary']

const guides = new Map<string, Promise<Guide>>()
let briefs: Promise<Brief[]> | undefined

export function guideOf(id: string): Promise<Guide> {
  let asked = guides.get(id)
  if (!asked) {
    asked = got(api.GET('/api/v1/matters/{matter_id}', { params: { path: { matter_id: id } } }))
    asked.catch(() => guides.delete(id))
    guides.set(id, asked)
    if (guides.size > 60) guides.delete(guides.keys().next().value!)
  }
  return asked
}

export function allMatters(): Promise<Brief[]> {
  briefs ??= got(api.GET('/api/v1/matters')).then((found) => found.matters)
  briefs.catch(() => (briefs = undefined))
  return briefs
}

/** An answer as a person reads it. */
export function answerText(guide: Guide, question: string, answer: unknown): string {
  if (answer === 'unknown') return '不清楚'
  const options = guide.questions.find((one) => one.id === question)?.options ?? []
  const label = (one: unknown): string => options.find((option) => option.id === one)?.label ?? { yes: '是', no: '不是' }[String(one)] ?? String(one)
  const unit = guide.questions.find((one) => one.id === question)?.unit ?? ''
  return Array.isArray(answer) ? answer.map(label).join('、') : `${label(answer)}${typeof answer === 'number' ? unit : ''}`
}

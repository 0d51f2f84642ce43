import type { Hall, Material, Question } from '@/api/types'
import { closureLines, farWords, openWords, ownWhy } from '@/halls/words'
import { formWords, toBring } from '@/guide/words'
import { chinese } from '@/messages'

/** 念给我听: what the cards say when they are read out. A full stop in the text already is not said twice. */
const say = chinese.aloud
const tidy = (text: string): string => text.replace(/([。！？；])。/gu, '$1')

export function materialAloud(material: Pick<Material, 'name' | 'form' | 'copies' | 'because' | 'source'>, number: number): string {
  const why = material.because.join(chinese.marks.semicolon)
  return tidy([say.thing(number, material.name, formWords(material)), why && say.because(why), material.source && say.from(material.source)].filter(Boolean).join(''))
}

/** The names alone, to be noted down; each card reads itself in full. */
export const listAloud = (name: string, materials: readonly Pick<Material, 'name' | 'form' | 'copies'>[]): string =>
  tidy(say.list(name, toBring(materials)) + materials.map((one, i) => say.thing(i + 1, one.name, formWords(one))).join(''))

export function questionAloud(question: Pick<Question, 'text' | 'hint' | 'options'>): string {
  const labels = question.options.map((option) => option.label).join(chinese.marks.and)
  return tidy([question.text, question.hint && question.hint + chinese.marks.stop, labels && say.choices(labels)].filter(Boolean).join(chinese.marks.stop))
}

export function hallAloud(hall: Hall): string {
  return tidy([hall.name, ...closureLines(hall), farWords(hall), openWords(hall).text, hall.address, ...ownWhy(hall, [])].filter(Boolean).join(chinese.marks.stop))
}

export const partAloud = (title: string, ...lines: (string | null | undefined)[]): string =>
  tidy(say.part(title, lines.filter(Boolean).join(chinese.marks.semicolon)))

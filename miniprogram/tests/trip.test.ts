import { describe, expect, it } from 'vitest'
import { hearCleared, hearList, isStuck, listChange, pathBack, stepAfter, tellCleared, tellList } from '@/guide/trip'
import { checked } from '@/guide/typed'
import { areaAnswered } from '@/halls/area-answer'
import { t } from '@/messages'
import type { Matter, Question } from '@/api/types'

const ASKED = { id: 'q' } as Question

describe('after an answer', () => {
  it('goes on to the next question with every answer kept', () => {
    expect(stepAfter({ a: 'yes', b: 'x' }, 'b', { dropped: [], question: ASKED })).toEqual({
      answers: { a: 'yes', b: 'x' },
      cleared: [],
      finished: false,
    })
  })

  it('names the later answers that the change made pointless', () => {
    const step = stepAfter({ a: 'no', b: 'x', c: 'y', d: 'z' }, 'a', { dropped: ['b', 'c'], question: null })
    expect(step).toEqual({ answers: { a: 'no', d: 'z' }, cleared: ['b', 'c'], finished: true })
  })

  it('does not name ids that were never sent, nor the answer just given', () => {
    expect(stepAfter({ a: 'no' }, 'a', { dropped: ['a', 'old'], question: ASKED })).toEqual({ answers: {}, cleared: [], finished: false })
  })

  it('tells of cleared answers once', () => {
    tellCleared(['孩子多大？'])
    expect(hearCleared()).toEqual(['孩子多大？'])
    expect(hearCleared()).toEqual([])
  })
})

describe('a list after a changed answer', () => {
  const line = (id: string, name: string, copies = 0) => ({ id, name, form: 'original' as const, copies })
  const was = [line('id', '身份证'), line('book', '户口簿', 1), line('proof', '委托书')]

  it('says by name what came, what went and what is wanted otherwise', () => {
    const now = [line('id', '身份证'), line('book', '户口簿', 2), line('permit', '居住证')]
    expect(listChange(was, now)).toEqual({ came: ['居住证'], went: ['委托书'], altered: ['户口簿'] })
    expect(listChange(was, was)).toEqual({ came: [], went: [], altered: [] })
  })

  it('is compared once, with the list of the same matter alone', () => {
    tellList('idcard-renew', was)
    expect(hearList('idcard-renew')).toEqual(was)
    expect(hearList('idcard-renew')).toBeNull()
    tellList('idcard-renew', was)
    expect(hearList('marriage')).toBeNull()
  })

  it('is compared with nothing where there was no list', () => {
    tellList('idcard-renew', [])
    expect(hearList('idcard-renew')).toBeNull()
  })
})

describe('a step of several', () => {
  it('has nowhere to go while what it waits for cannot be done', () => {
    expect(isStuck({ waits_for: [{ state: 'first' }, { state: 'stuck' }] })).toBe(true)
    expect(isStuck({ waits_for: [{ state: 'first' }, { state: 'have' }] })).toBe(false)
    expect(isStuck({ waits_for: [] })).toBe(false)
  })
})

describe('the question before', () => {
  it('is reached by all answers but the last', () => {
    expect(pathBack({ a: 'yes', b: 'x' })).toEqual({ a: 'yes' })
    expect(pathBack({})).toBeNull()
  })
})

describe('what is typed', () => {
  it('becomes a number within its limits', () => {
    expect(checked({ kind: 'number', min: 0, max: 150 }, ' 80 ')).toEqual({ value: 80 })
    expect(checked({ kind: 'number', min: null, max: null }, '１２.５')).toEqual({ value: 12.5 })
    expect(checked({ kind: 'number', min: 0, max: 150 }, '200').fault).toBe('请填 0 到 150 之间的数字')
    expect(checked({ kind: 'number', min: 1, max: null }, '0').fault).toBe('请填不小于 1 的数字')
    for (const wrong of ['', '八十', '1e3', '--5', 'Infinity']) {
      expect(checked({ kind: 'number', min: null, max: null }, wrong).value).toBeUndefined()
    }
  })

  it('becomes a day that exists', () => {
    expect(checked({ kind: 'date', min: null, max: null }, '1946-03-08')).toEqual({ value: '1946-03-08' })
    expect(checked({ kind: 'date', min: null, max: null }, '2026-02-30').fault).toBeTruthy()
    expect(checked({ kind: 'date', min: null, max: null }, '').fault).toBeTruthy()
    expect(checked({ kind: 'date', min: null, max: null }, '1946--').fault).toBe(t.guide.partDate)
  })

  it('asks for at least one tick', () => {
    expect(checked({ kind: 'multi', min: null, max: null }, []).fault).toBeTruthy()
    expect(checked({ kind: 'multi', min: null, max: null }, ['a', 'b'])).toEqual({ value: ['a', 'b'] })
  })

  it('may always be “不清楚”', () => {
    for (const kind of ['single', 'multi', 'yesno', 'date', 'number', 'area'] as const) {
      expect(checked({ kind, min: null, max: null }, ['unknown'])).toEqual({ value: 'unknown' })
    }
  })
})

describe('whose area counts', () => {
  const matter = (area_question: string | null) =>
    ({ where: { area_question }, questions: [{ id: 'home', kind: 'area' }] }) as unknown as Pick<Matter, 'where' | 'questions'>

  it('is the area named where the matter asks for it', () => {
    expect(areaAnswered(matter('home'), { home: 'hq' })).toBe('hq')
    expect(areaAnswered(matter(null), { home: 'hq' })).toBe('hq')
  })

  it('is open while nobody said or nobody knows', () => {
    expect(areaAnswered(matter('home'), {})).toBeNull()
    expect(areaAnswered(matter('home'), { home: 'unknown' })).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { answersBefore, decodeAnswers, encodeAnswers, toggle, withAnswer, without, type Answers } from '@/guide/answers'

const SOME: Answers = { case: 'cert', birthday: '1946-03-08', papers: ['a', 'b'], none: [], rent: 1800.5, unsure: 'unknown' }

describe('answers in the address', () => {
  it('come back with the types and the order they were written in', () => {
    const read = decodeAnswers(encodeAnswers(SOME))
    expect(read).toEqual(SOME)
    expect(Object.keys(read)).toEqual(Object.keys(SOME))
  })

  it('need no escaping for the ids that matters use', () => {
    const text = encodeAnswers(SOME)
    expect(decodeURIComponent(text)).toBe(text)
    expect(encodeURI(text)).toBe(text)
  })

  it('keep an option that looks like a number apart from a number', () => {
    expect(decodeAnswers(encodeAnswers({ age: '80' }))).toEqual({ age: '80' })
    expect(decodeAnswers(encodeAnswers({ age: 80 }))).toEqual({ age: 80 })
  })

  it('survive ids with marks of their own', () => {
    const odd = { 'a~b': '!x.y', 'c.d e': ['*', '~'] }
    expect(decodeAnswers(encodeAnswers(odd))).toEqual(odd)
  })

  it('survive a router that takes the address apart twice, also where a question is one of several matters', () => {
    const several = { 'birth-cert.place': 'hospital', town: 'kfq' }
    expect(decodeAnswers(decodeURIComponent(encodeAnswers(several)))).toEqual(several)
  })

  it('leave out what makes no sense', () => {
    expect(decodeAnswers('')).toEqual({})
    expect(decodeAnswers(undefined)).toEqual({})
    expect(decodeAnswers('~.x~a~b.~c.!~d.!zwei~e.yes')).toEqual({ e: 'yes' })
    expect(decodeAnswers('a.%E6%98')).toEqual({ a: '%E6%98' })
  })
})

describe('changing an answer', () => {
  const given: Answers = { a: 'yes', b: 'x', c: ['m'] }

  it('goes back to the answers that led to the question', () => {
    expect(answersBefore(given, 'b')).toEqual({ a: 'yes' })
    expect(answersBefore(given, 'a')).toEqual({})
    expect(answersBefore(given, 'nowhere')).toEqual(given)
  })

  it('keeps what was answered further on, in its order, behind the new answer', () => {
    const sent = withAnswer({ a: 'yes' }, given, 'b', 'y')
    expect(sent).toEqual({ a: 'yes', b: 'y', c: ['m'] })
    expect(Object.keys(sent)).toEqual(['a', 'b', 'c'])
  })

  it('does not bring an old answer back over the path in the address', () => {
    expect(withAnswer({ a: 'no' }, given, 'b', 'x')).toEqual({ a: 'no', b: 'x', c: ['m'] })
  })

  it('drops what it is told to and nothing else', () => {
    expect(without(given, ['b', 'zzz'])).toEqual({ a: 'yes', c: ['m'] })
  })
})

describe('ticking several options', () => {
  it('adds and takes away', () => {
    expect(toggle(['a'], 'b', ['none'])).toEqual(['a', 'b'])
    expect(toggle(['a', 'b'], 'a', ['none'])).toEqual(['b'])
  })

  it('takes “都没有” away', () => {
    expect(toggle(['none'], 'a', ['none'])).toEqual(['a'])
  })
})

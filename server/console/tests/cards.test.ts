import { describe, expect, it } from 'vitest'
import { idsOf, target } from '@/bundles/questions'
import { fresh, freshId, shifted, split } from '@/cards/words'

describe('a card that is new', () => {
  it('has every field that its form writes into, and belongs to the department that was chosen', () => {
    const policy = fresh('policy', 'stable-jobs', '稳岗返还', '人社')
    expect(policy).toMatchObject({ id: 'stable-jobs', title: '稳岗返还', department: '人社', matters: [], aliases: [] })
    const bundle = fresh('bundle', 'moving', '搬家', '公安')
    expect(bundle).toMatchObject({ plain_name: '搬家', members: [], shared: [], papers: [] })
  })
})

describe('the forms of a card', () => {
  it('read a text area line by line', () => {
    expect(split(' 一 \n\n二\n ')).toEqual(['一', '二'])
  })
  it('give an id that is not taken', () => {
    expect(freshId('ask', [{ id: 'town' }, { id: 'ask3' }])).toBe('ask4')
  })
  it('move a line to its new place', () => {
    const list = ['a', 'b', 'c']
    shifted(list, 2, -1)
    expect(list).toEqual(['a', 'c', 'b'])
  })
})

describe('a question that is asked once', () => {
  it('is read however the file wrote it', () => {
    expect(target('hukou')).toEqual({ question: 'hukou', options: {} })
    expect(target({ question: 'nation', options: { a: 'b' } })).toEqual({ question: 'nation', options: { a: 'b' } })
    expect(target(undefined)).toEqual({ question: '', options: {} })
  })
  it('does not change the content while it is only looked at', () => {
    const to = { question: 'nation', options: { a: 'b' } }
    target(to).options.a = 'c'
    expect(to.options.a).toBe('b')
  })
  it('finds one material or several', () => {
    expect([idsOf('x'), idsOf(['x', 'y']), idsOf(undefined)]).toEqual([['x'], ['x', 'y'], []])
  })
})

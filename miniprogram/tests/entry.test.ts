import { describe, expect, it } from 'vitest'
import { channelEntry, entryFrom, sceneOfLink, SCENE_LIMIT, spaced, typedScene } from '@/scan/entry'

describe('arriving at the home page', () => {
  it('reads the scene of a mini-program code, decoded once', () => {
    expect(entryFrom({ scene: '5QYDJT5R' })).toEqual({ scene: '5QYDJT5R' })
    expect(entryFrom({ scene: 'KS%2DKFQ%2D0001' })).toEqual({ scene: 'KS-KFQ-0001' })
    expect(entryFrom({ scene: '%2541' })).toEqual({ scene: '%41' })
  })

  it('reads the plate out of an ordinary link, encoded by WeChat or plain from a browser', () => {
    const link = 'https://doorplate.example/d/5QYDJT5R'
    expect(entryFrom({ q: encodeURIComponent(link), scancode_time: '1764000000' })).toEqual({ scene: '5QYDJT5R' })
    expect(entryFrom({ q: link })).toEqual({ scene: '5QYDJT5R' })
    expect(entryFrom({ q: `${link}?from=poster#top` })).toEqual({ scene: '5QYDJT5R' })
    expect(entryFrom({ q: 'https://doorplate.example/kunshan/d/5QYDJT5R/' })).toEqual({ scene: '5QYDJT5R' })
  })

  it('prefers the scene when both are there', () => {
    expect(entryFrom({ scene: 'AAAA', q: 'https://x.example/d/BBBB' })).toEqual({ scene: 'AAAA' })
  })

  it('is nobody’s plate without either, and with somebody else’s link', () => {
    expect(entryFrom(undefined)).toEqual({ scene: null })
    expect(entryFrom({})).toEqual({ scene: null })
    expect(entryFrom({ scene: '  ' })).toEqual({ scene: null })
    expect(sceneOfLink('https://doorplate.example/about')).toBeNull()
    expect(sceneOfLink('https://doorplate.example/d/')).toBeNull()
    expect(sceneOfLink('javascript:alert(1)//d/AAAA')).toBeNull()
  })

  it('does not fall over a code cut in the middle of an escape, nor over a very long one', () => {
    expect(entryFrom({ scene: '%E6%98' })).toEqual({ scene: '%E6%98' })
    expect(entryFrom({ scene: 'A'.repeat(300) }).scene).toHaveLength(SCENE_LIMIT)
  })
})

describe('a code typed by hand', () => {
  it('forgives the spaces it is printed with', () => {
    expect(typedScene(' 5QYD JT5R ')).toBe('5QYDJT5R')
    expect(typedScene('5qyd　jt5r')).toBe('5qydjt5r')
    expect(typedScene('   ')).toBeNull()
  })

  it('is shown in two groups, as on the plate', () => {
    expect(spaced('5QYDJT5R')).toBe('5QYD JT5R')
    expect(spaced('KS-KFQ-0001')).toBe('KS-KFQ-0001')
  })
})

describe('arriving by a poster or a message', () => {
  it('reads the code from the query and from its link, and nothing from a plate’s', () => {
    expect(channelEntry({ entry: 'G5EX1XVV', scene: '5QYDJT5R' })).toBe('G5EX1XVV')
    expect(channelEntry({ q: encodeURIComponent('https://doorplate.example/e/G5EX1XVV') })).toBe('G5EX1XVV')
    expect(channelEntry({ q: 'https://doorplate.example/d/5QYDJT5R' })).toBeNull()
    expect(channelEntry(undefined)).toBeNull()
  })
})

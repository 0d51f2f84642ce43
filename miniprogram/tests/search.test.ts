import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

interface Sent {
  url: string
  success: (answer: { statusCode: number; data: unknown; header: object }) => void
  fail: (failure: { errMsg: string }) => void
}

const sent: Sent[] = []
const storage = new Map<string, unknown>()
const abort = vi.fn()

beforeEach(() => {
  vi.resetModules()
  vi.useFakeTimers()
  sent.length = 0
  storage.clear()
  abort.mockClear()
  vi.stubGlobal('uni', {
    request: (options: Sent) => {
      sent.push(options)
      return { abort }
    },
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => storage.set(key, value),
    removeStorageSync: (key: string) => storage.delete(key),
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const offer = (text: string) => ({ completions: [{ text, matter: null, kind: 'query' }], hot: [] })
const answer = async (index: number, data: object) => {
  sent[index].success({ statusCode: 200, data, header: {} })
  await vi.advanceTimersByTimeAsync(0)
}

describe('what was searched for', () => {
  it('is kept newest first, once each, eight at most', async () => {
    const { history, remember } = await import('@/state/history')
    for (const words of ['一', '二', '三', '四', '五', '六', '七', '八', '九', '二 ']) remember(words)
    expect(history.words).toEqual(['二', '九', '八', '七', '六', '五', '四', '三'])
    expect(storage.get('doorplate.history')).toEqual(history.words)
  })

  it('can be erased one by one and all at once', async () => {
    const { forgetAll, forgetOne, history, remember } = await import('@/state/history')
    remember('一')
    remember('二')
    forgetOne('二')
    expect(history.words).toEqual(['一'])
    forgetAll()
    expect(history.words).toEqual([])
    expect(storage.has('doorplate.history')).toBe(false)
  })

  it('never holds a number of a person, nor a whole story', async () => {
    const { history, remember } = await import('@/state/history')
    for (const words of ['320583199001011234', '电话 138-1234-5678', ' ', '长'.repeat(41)]) remember(words)
    expect(history.words).toEqual([])
  })
})

describe('what people say of themselves', () => {
  it('stays on the phone and goes along with a search', async () => {
    const { sayingWho, toggleSays } = await import('@/state/says')
    const { search } = await import('@/api/doorplate')
    toggleSays('elder')
    toggleSays('hmt')
    void search({ q: '补贴' })
    expect(sent[0].url).toContain('for=elder%2Chmt')
    toggleSays('elder')
    toggleSays('hmt')
    expect(sayingWho()).toBeNull()
    expect(storage.has('doorplate.says')).toBe(false)
  })

  it('forgets words that this version does not know', async () => {
    storage.set('doorplate.says', ['king', 'parent'])
    const { says } = await import('@/state/says')
    expect(says.tags).toEqual(['parent'])
  })
})

describe('suggestions', () => {
  it('wait for a pause in typing and ask once', async () => {
    const { useSuggestions } = await import('@/search/suggest')
    const { offered, typed } = useSuggestions()
    for (const words of ['s', 'sf', 'sfz']) typed(words)
    expect(sent).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(200)
    expect(sent.map((one) => one.url)).toEqual(['/api/v1/suggest?q=sfz'])
    await answer(0, offer('身份证丢了'))
    expect(offered.value.completions[0].text).toBe('身份证丢了')
  })

  it('come from memory the second time', async () => {
    const { useSuggestions } = await import('@/search/suggest')
    const { asked, typed } = useSuggestions()
    typed('a')
    await vi.advanceTimersByTimeAsync(200)
    await answer(0, offer('甲'))
    typed('b')
    typed('a')
    await vi.advanceTimersByTimeAsync(200)
    expect(sent).toHaveLength(1)
    expect(asked.value).toBe('a')
  })

  it('of older letters never replace those of newer ones', async () => {
    const { useSuggestions } = await import('@/search/suggest')
    const { offered, typed } = useSuggestions()
    typed('a')
    await vi.advanceTimersByTimeAsync(200)
    typed('ab')
    await vi.advanceTimersByTimeAsync(200)
    await answer(1, offer('乙'))
    await answer(0, offer('甲'))
    expect(offered.value.completions[0].text).toBe('乙')
    expect(abort).toHaveBeenCalled()
  })

  it('that fail are just none', async () => {
    const { useSuggestions } = await import('@/search/suggest')
    const { offered, typed } = useSuggestions()
    typed('a')
    await vi.advanceTimersByTimeAsync(200)
    sent[0].fail({ errMsg: 'request:fail' })
    await vi.advanceTimersByTimeAsync(0)
    expect(offered.value).toEqual({ completions: [], hot: [] })
  })

  it('are parted where they agree with what was typed', async () => {
    const { parted } = await import('@/search/suggest')
    expect(parted('补办身份证', '身份')).toEqual(['补办', '身份', '证'])
    expect(parted('身份证', 'sfz')).toEqual(['身份证', '', ''])
    expect(parted('GJJ租房', 'gjj')).toEqual(['', 'GJJ', '租房'])
  })
})

describe('a reason on a card', () => {
  it('leaves out what only repeats the name', async () => {
    const { newWhy } = await import('@/search/why')
    const plain_name = '办居住证'
    expect(newWhy({ plain_name, why: '您说的和“办居住证”相近' })).toBe('')
    expect(newWhy({ plain_name, why: '您说的和“办居住证”相近；您说自己刚来昆山，住下来先登记' })).toBe('您说自己刚来昆山，住下来先登记')
    expect(newWhy({ plain_name, why: '您说的和“台商办证”相近' })).toBe('您说的和“台商办证”相近')
  })
})

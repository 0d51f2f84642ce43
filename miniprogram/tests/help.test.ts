import { describe, expect, it } from 'vitest'
import { newClientId, Outbox, type Unsent } from '@/help/outbox'
import { packOf, samePack } from '@/help/pack'

const drawer = (lying: Unsent[] = []) => ({ lying, read: () => lying, write(unsent: Unsent[]) { this.lying = unsent } })

describe('what is on its way', () => {
  it('stays until it stands in the conversation, and is sent again in order', () => {
    const outbox = new Outbox(drawer())
    const [first, second] = [outbox.add('text', '一'), outbox.add('text', '二')]
    expect(outbox.waiting().map((one) => one.text)).toEqual(['一', '二'])
    outbox.arrived(first.client_id)
    outbox.arrived(first.client_id)
    expect(outbox.waiting()).toEqual([second])
  })

  it('outlives the page, but a picture does not', () => {
    const kept = drawer()
    const before = new Outbox(kept)
    before.add('picture', '', '/tmp/one.jpg')
    const said = before.add('text', '还在吗')
    const after = new Outbox(drawer(kept.lying))
    expect(after.list).toEqual([said])
  })

  it('is not sent again by itself once it was refused, only when the person wants it', () => {
    const outbox = new Outbox(drawer())
    const one = outbox.add('text', '一')
    outbox.failed(one.client_id, '不合适')
    expect(outbox.waiting()).toEqual([])
    expect(outbox.list[0]).toMatchObject({ state: 'failed', why: '不合适' })
    expect(outbox.again(one.client_id)?.client_id).toBe(one.client_id)
    expect(outbox.waiting()).toHaveLength(1)
  })

  it('has a name of its own that the server accepts', () => {
    const made = new Set(Array.from({ length: 500 }, newClientId))
    expect(made.size).toBe(500)
    for (const one of made) expect(one).toMatch(/^[A-Za-z0-9_-]{8,64}$/)
  })
})

describe('the context pack', () => {
  it('carries what was said and shown', () => {
    const pack = packOf({ plate: 'KSZP0001', words: '我妈80了', matter: 'elderly-allowance', answers: { age: 80 }, materials: ['id', 'book'], ticks: ['id'], page: 'list' })
    expect(pack).toMatchObject({ plate: 'KSZP0001', words: '我妈80了', matter: 'elderly-allowance', answers: { age: 80 }, materials: ['id', 'book'], ticks: ['id'], page: 'list' })
  })

  it('leaves out what the server would refuse', () => {
    const answers = Object.fromEntries(Array.from({ length: 70 }, (_, i) => [`q${i}`, 'yes']))
    const pack = packOf({ words: `  一\n二\u0007${'长'.repeat(300)}`, matter: '../x', hall: 'a b', answers: { ...answers, '坏': 1 }, materials: ['a', 'a', '材料'], checklist: '7K3D-M2QX' })
    expect(pack.words).toHaveLength(200)
    expect(pack.words).not.toMatch(/[\u0000-\u001f]/)
    expect(pack).toMatchObject({ matter: null, hall: null, checklist: null, materials: ['a'] })
    expect(Object.keys(pack.answers ?? {})).toHaveLength(60)
  })

  it('does not tick a paper that is not on the list', () => {
    expect(packOf({ materials: ['a', 'b'], ticks: ['b', 'c'] }).ticks).toEqual(['b'])
  })

  it('knows when nothing has changed', () => {
    expect(samePack(packOf({ matter: 'a' }), packOf({ matter: 'a' }))).toBe(true)
    expect(samePack(packOf({ matter: 'a' }), packOf({ matter: 'a', ticks: ['x'] }))).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { newId } from '@/text/ids'

describe('an id that nobody has to think of', () => {
  it('is what the server takes as one', () => {
    expect(newId('own', 1_795_757_000_000)).toMatch(/^[a-z0-9][a-z0-9-]{2,47}$/)
  })
  it('differs from one moment to the next', () => {
    expect(newId('own', 1_000_000)).not.toBe(newId('own', 1_000_100))
  })
})

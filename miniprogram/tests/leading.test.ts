import { describe, expect, it } from 'vitest'
import { bundleLeads } from '@/search/leading'

const found = (band: 'sure' | 'maybe' | 'none', score: number, bundles: unknown[] = [{}]) => ({ band, bundles, matters: [{ score }] })

describe('several things said at once', () => {
  it('puts the bundle above one matter that is not clearly meant alone', () => {
    expect(bundleLeads(found('sure', 0.89))).toBe(true)
    expect(bundleLeads(found('maybe', 0.4))).toBe(true)
  })

  it('leaves the one matter first that is clearly meant', () => {
    expect(bundleLeads(found('sure', 0.99))).toBe(false)
    expect(bundleLeads(found('sure', 0.5, []))).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { BARS } from '@/state/look'
import theme from '@/theme.json'
import sheet from '@/styles/tokens.css?raw'

const COMPONENTS = import.meta.glob<string>('../src/**/*.vue', { query: '?raw', import: 'default', eager: true })

/** The tokens of one look: the blocks of tokens.css whose every class it has, the later ones over the earlier. */
function tokens(...classes: string[]): Record<string, string> {
  const css = sheet.replace(/\/\*[\s\S]*?\*\//g, '')
  const found: Record<string, string> = {}
  for (const [, selector, body] of css.matchAll(/([.\w-]+)\s*\{([^}]*)\}/g)) {
    if (!selector.split('.').filter(Boolean).every((name) => classes.includes(name))) continue
    for (const [, name, value] of body.matchAll(/--([\w-]+):\s*([^;]+);/g)) found[name] = value.trim()
  }
  return found
}

/** WCAG 2.2: relative luminance of #rrggbb, and the contrast of two. */
function luminance(colour: string): number {
  const parts = colour.match(/^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i)
  if (!parts) throw new Error(`not a plain colour: ${colour}`)
  const [r, g, b] = parts.slice(1).map((part) => {
    const value = parseInt(part, 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** Words, and the grounds on which a component sets them. */
const READ: Record<string, string[]> = {
  ink: ['paper', 'card', 'sunken', 'plate-tint', 'warm-tint', 'ok-tint', 'no-tint'],
  'ink-soft': ['paper', 'card', 'sunken', 'plate-tint', 'warm-tint', 'ok-tint', 'no-tint'],
  'ink-faint': ['paper', 'card', 'plate-tint'],
  plate: ['paper', 'card', 'plate-tint'],
  'plate-deep': ['card', 'plate-tint'],
  'on-plate': ['plate', 'warm'],
  warm: ['paper', 'card', 'warm-tint'],
  ok: ['card', 'ok-tint', 'plate-tint'],
  'on-ok': ['ok'],
  no: ['paper', 'card', 'no-tint'],
  'on-sign': ['sign-light', 'sign', 'sign-dark'],
  'on-sign-soft': ['sign-light', 'sign', 'sign-dark'],
}
/** Edges without which one would not see that something can be pressed or ticked. */
const SEEN: Record<string, string[]> = { 'line-strong': ['paper', 'card'], plate: ['paper', 'card'] }

const LOOKS = {
  light: ['app'],
  dark: ['app', 'app--dark'],
  'light and large': ['app', 'app--elder'],
  'dark and large': ['app', 'app--elder', 'app--dark'],
}

describe.each(Object.entries(LOOKS))('%s', (_, classes) => {
  const look = tokens(...classes)
  const weak = (pairs: Record<string, string[]>, least: number) =>
    Object.entries(pairs).flatMap(([words, grounds]) =>
      grounds.map((ground) => [`${words} on ${ground}`, contrast(look[words], look[ground])] as const).filter(([, ratio]) => ratio < least),
    )

  it('every word has 4.5:1 on its grounds', () => expect(weak(READ, 4.5)).toEqual([]))
  it('every edge that must be seen has 3:1', () => expect(weak(SEEN, 3)).toEqual([]))
})

it('the large look has nothing under 18 px, titles of 30 and targets of 60', () => {
  const look = tokens('app', 'app--elder')
  const sizes = Object.entries(look).filter(([name]) => name.startsWith('type-')).map(([, value]) => Number(value.match(/calc\((\d+)px/)?.[1]))
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18)
  expect(look['type-title']).toBe('calc(30px * var(--scale))')
  expect([look.touch, look.chip]).toEqual(['60px', '60px'])
})

it('the bars around the pages have the pages own ground', () => {
  expect(BARS.light.ground).toBe(tokens('app').paper)
  expect(BARS.dark.ground).toBe(tokens('app', 'app--dark').paper)
  expect([theme.light.ground, theme.dark.ground]).toEqual([BARS.light.ground, BARS.dark.ground])
})

it('components name colours by their tokens', () => {
  const own = Object.entries(COMPONENTS)
    .flatMap(([file, text]) => text.split('\n').filter((line) => /:\s.*(#[0-9a-f]{3,8}\b|rgba?\()/i.test(line)).map((line) => `${file}: ${line.trim()}`))
    .filter((line) => !line.endsWith('color: #000;')) // ink on paper
  expect(Object.keys(COMPONENTS).length).toBeGreaterThan(50)
  expect(own).toEqual([])
})

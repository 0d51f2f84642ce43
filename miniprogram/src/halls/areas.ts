/**
 * 区镇: the townships a resident can choose between, by the ids of seeds/areas.csv, in the order of the city's own lists.
 * `also` is the other name people use. The tourist resort overlaps three towns and is no answer to “where do you live”.
 */
export const TOWNS = [
  { id: 'kfq', name: '开发区', also: '' },
  { id: 'gxq', name: '高新区', also: '玉山镇' },
  { id: 'hq', name: '花桥', also: '' },
  { id: 'zp', name: '张浦镇', also: '' },
  { id: 'zs', name: '周市镇', also: '' },
  { id: 'lj', name: '陆家镇', also: '' },
  { id: 'bc', name: '巴城镇', also: '' },
  { id: 'qd', name: '千灯镇', also: '' },
  { id: 'dsh', name: '淀山湖镇', also: '' },
  { id: 'zz', name: '周庄镇', also: '' },
  { id: 'jx', name: '锦溪镇', also: '' },
] as const

export interface TownChoice {
  id: string
  name: string
  also: string
  /** The plate hangs here. */
  here: boolean
}

/**
 * What to offer where an area is asked: the server's own choices when it names some, else every township,
 * the one of the scanned plate first.
 */
export function townChoices(here: string | null, offered: readonly { id: string; name: string }[] = []): TownChoice[] {
  const known = new Map<string, { name: string; also: string }>(TOWNS.map(({ id, name, also }) => [id, { name, also }]))
  const base = offered.length
    ? offered.map(({ id, name }) => ({ id, ...(known.get(id) ?? { name, also: '' }) }))
    : TOWNS.map((town) => ({ ...town }))
  const choices = base.map((town) => ({ ...town, here: town.id === here }))
  return [...choices.filter((town) => town.here), ...choices.filter((town) => !town.here)]
}

export const townName = (id: string): string => TOWNS.find((town) => town.id === id)?.name ?? id

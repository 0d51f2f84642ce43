/**
 * 区镇: the townships a resident can choose between, by the ids of seeds/areas.csv, in the order of the city's own lists.
 * `also` is the other name people use; the point (GCJ-02) is where its name is written on the plain map, no boundary of anything. The tourist resort overlaps three towns and is no answer to “where do you live”.
 */
export const TOWNS = [
  { id: 'kfq', name: '开发区', also: '', lat: 31.388361, lng: 120.992716 },
  { id: 'gxq', name: '高新区', also: '玉山镇', lat: 31.386, lng: 120.945 },
  { id: 'hq', name: '花桥', also: '', lat: 31.320112, lng: 121.062858 },
  { id: 'zp', name: '张浦镇', also: '', lat: 31.272, lng: 120.94 },
  { id: 'zs', name: '周市镇', also: '', lat: 31.40031, lng: 120.996336 },
  { id: 'lj', name: '陆家镇', also: '', lat: 31.317279, lng: 121.0305 },
  { id: 'bc', name: '巴城镇', also: '', lat: 31.451874, lng: 120.883781 },
  { id: 'qd', name: '千灯镇', also: '', lat: 31.257997, lng: 121.007598 },
  { id: 'dsh', name: '淀山湖镇', also: '', lat: 31.175912, lng: 120.995425 },
  { id: 'zz', name: '周庄镇', also: '', lat: 31.114585, lng: 120.851004 },
  { id: 'jx', name: '锦溪镇', also: '', lat: 31.176463, lng: 120.91175 },
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

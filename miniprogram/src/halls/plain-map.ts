import type { LatLngTuple, Map as Leaflet, Marker } from 'leaflet'
import type { Hall, Halls } from '@/api/types'
import { t } from '@/messages'
import { TOWNS } from './areas'

/**
 * 简图 on H5: Leaflet without a picture underneath. Towns and halls are drawn from our own data, so that no request leaves the origin;
 * a server with map tiles of its own names them when the client is built (VITE_MAP_TILES, VITE_MAP_CREDIT).
 */
const TILES = import.meta.env.VITE_MAP_TILES ?? ''
const CREDIT = import.meta.env.VITE_MAP_CREDIT ?? ''
const CLOSEST = 15
const MARGIN_PX = 44
/** The first look is at the best few and where one is; the rest of the city is one press away. */
const FIRST = 6

export interface PlainMap {
  show(halls: readonly Hall[], origin: Halls['origin'] | null, picked: string): void
  /** all: every hall; else the first few of the list. */
  fit(all: boolean): void
  close(): void
}

export async function plainMap(box: HTMLElement, pick: (hall: Hall) => void): Promise<PlainMap> {
  const [{ default: L }] = await Promise.all([import('leaflet'), import('leaflet/dist/leaflet.css'), import('@/styles/map.css')])
  const map: Leaflet = L.map(box, { attributionControl: Boolean(TILES), zoomControl: false, maxZoom: 18, minZoom: 9, zoomSnap: 0.5 })
  L.control.zoom({ zoomInTitle: t.map.zoomIn, zoomOutTitle: t.map.zoomOut, zoomInText: '＋', zoomOutText: '－' }).addTo(map)
  if (TILES) L.tileLayer(TILES, { attribution: CREDIT, maxZoom: 18 }).addTo(map)
  const sign = (html: string, className: string) => L.divIcon({ html, className, iconSize: undefined })
  for (const town of TOWNS) {
    L.marker([town.lat, town.lng], { icon: sign(`<span>${town.name}</span>`, 'map-town'), interactive: false, keyboard: false, zIndexOffset: -1000 }).addTo(map)
  }
  map.setView([31.33, 120.96], 11)
  const layer = L.layerGroup().addTo(map)
  let points: LatLngTuple[] = []
  let own: LatLngTuple[] = []

  function fit(all: boolean) {
    const seen = [...own, ...(all ? points : points.slice(0, FIRST))]
    if (seen.length) map.fitBounds(L.latLngBounds(seen), { padding: [MARGIN_PX, MARGIN_PX], maxZoom: CLOSEST, animate: false })
  }

  function put(hall: Hall, number: number, picked: boolean) {
    if (hall.lat === null || hall.lng === null) return
    points.push([hall.lat, hall.lng])
    const name = t.map.inNumber(number, hall.name)
    const classes = `map-hall map-hall--${hall.open} ${picked ? 'map-hall--picked' : ''} ${hall.position_is === 'demo' ? 'map-hall--demo' : ''}`
    const marker: Marker = L.marker([hall.lat, hall.lng], { icon: sign(`<b>${number}</b>`, classes), title: name, riseOnHover: true, zIndexOffset: picked ? 1000 : -number })
    marker.on('click', () => pick(hall)).addTo(layer)
    marker.getElement()?.setAttribute('aria-label', name)
    if (picked) marker.getElement()?.setAttribute('aria-current', 'true')
  }

  return {
    show(halls, origin, picked) {
      layer.clearLayers()
      points = []
      own = []
      halls.forEach((hall, i) => put(hall, i + 1, hall.id === picked))
      if (origin?.kind && origin.lat !== null && origin.lng !== null) {
        own = [[origin.lat, origin.lng]]
        L.marker([origin.lat, origin.lng], { icon: sign(`<span>${t.map.here[origin.kind]}</span>`, 'map-here'), interactive: false, keyboard: false }).addTo(layer)
      }
    },
    fit,
    close: () => void map.remove(),
  }
}

/** A place between the form, where coordinates are typed, and the API, where they are numbers. */
import type { components } from '@/api/schema'
import type { Spot } from './PlateForm.vue'
import type { PlateDetail } from './words'

export function emptySpot(area = ''): Spot {
  return { name: '', site_type: 'community_gate', area, address: null, lat: '', lng: '', datum: 'gcj02', exact: false }
}

export function spotOf(plate: PlateDetail): Spot {
  return {
    name: plate.name,
    site_type: plate.site_type as Spot['site_type'],
    area: plate.area.id,
    address: plate.address,
    lat: String(plate.lat),
    lng: String(plate.lng),
    datum: 'gcj02',
    exact: plate.position === 'exact',
  }
}

/** Faults by field; empty when it can be sent. */
export function faultsOf(spot: Spot): Record<string, string> {
  const found: Record<string, string> = {}
  if (!spot.name.trim()) found.name = '请填名称'
  if (!spot.area) found.area = '请选区镇或社区'
  for (const field of ['lat', 'lng'] as const) {
    const value = Number(spot[field])
    if (!spot[field].trim() || !Number.isFinite(value)) found[field] = '要是一个数'
    else if (Math.abs(value) > (field === 'lat' ? 90 : 180)) found[field] = field === 'lat' && value > 100 ? '纬度 31 开头，是不是和经度写反了' : '超出了范围'
  }
  return found
}

export function bodyOf(spot: Spot): components['schemas']['SpotBody'] {
  return { ...spot, lat: Number(spot.lat), lng: Number(spot.lng) }
}

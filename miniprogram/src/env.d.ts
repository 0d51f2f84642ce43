/// <reference types="vite/client" />

declare module '*.vue' {
  import type { DefineComponent } from 'vue'
  const component: DefineComponent<object, object, unknown>
  export default component
}

interface ImportMetaEnv {
  /** Where the WeChat build finds the server, e.g. https://host; unused on H5, which asks its own origin. */
  readonly VITE_API_BASE?: string
  /** Map tiles of the city's own for the H5 map, e.g. /tiles/{z}/{x}/{y}.png in GCJ-02; empty: a plain map. */
  readonly VITE_MAP_TILES?: string
  /** Whom the tiles come from, as their licence wants it said. */
  readonly VITE_MAP_CREDIT?: string
}

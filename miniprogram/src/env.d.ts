/// <reference types="vite/client" />

declare module '*.vue' {
  import type { DefineComponent } from 'vue'
  const component: DefineComponent<object, object, unknown>
  export default component
}

interface ImportMetaEnv {
  /** Where the WeChat build finds the server, e.g. https://host; unused on H5, which asks its own origin. */
  readonly VITE_API_BASE?: string
}

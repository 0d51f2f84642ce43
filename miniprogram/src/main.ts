import { createSSRApp } from 'vue'
import App from './App.vue'
// #ifdef H5
import { pressWithKeys } from './state/keyboard'
// #endif

export function createApp() {
  const app = createSSRApp(App)
  // #ifdef H5
  pressWithKeys(document)
  // #endif
  return { app }
}

import { createSSRApp } from 'vue'
import App from './App.vue'
import { greet } from './messages'
import { watchPhone } from './state/look'
import { everyPage } from './state/page'
// #ifdef H5
import { pressWithKeys } from './state/h5-access'
import { watchLeaving } from './state/leaving'
import { keepTheShell } from './state/shell'

// An address typed over in the same tab carries no state of the router's: open it afresh, as a newly scanned plate would be.
window.addEventListener('popstate', (event) => event.state === null && location.reload())
// #endif

export function createApp() {
  const app = createSSRApp(App)
  app.mixin(everyPage)
  watchPhone()
  greet()
  // #ifdef H5
  pressWithKeys(document)
  watchLeaving(window)
  keepTheShell()
  // #endif
  return { app }
}

import { watch } from 'vue'
import { hush } from '@/help/speak'
import { language, t, wordFor } from '@/messages'
import { dark, dressTheBars, scale } from './look'
import { prefs } from './prefs'

/** The bars around the page in front: its title in the chosen language, its colours as chosen. */
function dress(): void {
  dressTheBars()
  const name = getCurrentPages().at(-1)?.route?.split('/').at(-1) ?? ''
  const title = name in t.titles ? wordFor(t.titles, name) : ''
  if (title) void uni.setNavigationBarTitle({ title, fail: () => undefined })
}

/** What every page does when it comes to the front; a page that lies under another hears of a change when it is come back to. Nobody reads on behind it. */
export const everyPage = { onShow: dress, onHide: hush, onUnload: hush }

watch([dark, language, scale, () => prefs.elder], dress)

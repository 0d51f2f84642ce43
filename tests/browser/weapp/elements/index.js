// WeChat's own tags, as components of the framework. `view` and `text` need nothing but their looks (runtime/phone.css).
import { button } from './button.js'
import { field } from './field.js'
import { image } from './image.js'
import { map } from './map.js'
import { picker } from './picker.js'
import { voipRoom } from './voip-room.js'
import { scrollView } from './scroll-view.js'

export const elements = {
  'wx-input': field('input'),
  'wx-textarea': field('textarea'),
  'wx-button': button,
  'wx-map': map,
  image,
  picker,
  'scroll-view': scrollView,
  'voip-room': voipRoom,
}

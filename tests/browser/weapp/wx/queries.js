// Asking where things are on the page: the framework's own queries, on the page that is shown.
import { current } from '../runtime/pages.js'
import { plain } from './api.js'

export const queries = {
  createSelectorQuery: plain('createSelectorQuery', () => current().createSelectorQuery()),
  createIntersectionObserver: plain('createIntersectionObserver', (component, options) => component.createIntersectionObserver(options)),
}

/** Each kind of card with the form that it is written in. */
import { defineAsyncComponent } from 'vue'

export const FORMS = {
  policy: defineAsyncComponent(() => import('@/policies/PolicyForm.vue')),
  bundle: defineAsyncComponent(() => import('@/bundles/BundleForm.vue')),
}

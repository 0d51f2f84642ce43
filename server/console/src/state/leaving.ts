/** What is not saved yet does not go because somebody pressed another room, or the way back. */
import { ElMessageBox } from 'element-plus'
import { onBeforeUnmount, onMounted } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'

/** unsaved: whether something would be lost now. Closing the tab asks too, in the browser's own words. */
export function askBeforeLeaving(unsaved: () => boolean): void {
  const stay = (event: BeforeUnloadEvent): void => {
    if (unsaved()) event.preventDefault()
  }
  onMounted(() => window.addEventListener('beforeunload', stay))
  onBeforeUnmount(() => window.removeEventListener('beforeunload', stay))
  onBeforeRouteLeave(() => {
    if (!unsaved()) return true
    // going back changes the address for a moment, which would close the question with 留下
    return ElMessageBox.confirm('有没保存的改动，离开就没有了。', '离开这一页', { confirmButtonText: '离开', cancelButtonText: '留下', closeOnHashChange: false }).then(
      () => true,
      () => false,
    )
  })
}

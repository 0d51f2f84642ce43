/** To the clipboard, where the browser lets us. */
import { ElMessage } from 'element-plus'

export async function copied(text: string, say = '已复制'): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    ElMessage.success(say)
  } catch {
    ElMessage.warning('浏览器没让复制，请手工选中')
  }
}

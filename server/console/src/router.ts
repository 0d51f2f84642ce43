import { createRouter, createWebHashHistory } from 'vue-router'
import { onSignedOut } from './api/client'
import { rooms } from './menu'
import { useSession } from './state/session'

export const router = createRouter({
  history: createWebHashHistory('/console/'),
  routes: [
    { path: '/sign-in', name: 'sign-in', component: () => import('./pages/SignInPage.vue'), meta: { title: '登录', open: true } },
    {
      path: '/',
      component: () => import('./components/ConsoleShell.vue'),
      children: [
        ...rooms.map((room) => ({
          path: room.path === '/' ? '' : room.path.slice(1),
          name: room.name,
          component: room.page,
          meta: { title: room.title, needs: room.needs },
        })),
        { path: ':rest(.*)*', name: 'lost', component: () => import('./pages/LostPage.vue'), meta: { title: '没有这一页' } },
      ],
    },
  ],
})

router.beforeEach(async (to) => {
  if (to.meta.open) return true
  const session = useSession()
  if (!(await session.known())) return { name: 'sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath } }
  if (session.must && to.name !== 'me') return { name: 'me' }
  const needs = to.meta.needs as string | undefined
  if (needs && !session.may(needs)) return { name: 'lost', params: { rest: ['403'] } }
  return true
})

router.afterEach((to) => {
  document.title = `${String(to.meta.title ?? '')} · 数字政务门牌工作台`
  // a screen reader hears of the new page, the keyboard starts at its top
  requestAnimationFrame(() => document.getElementById('main')?.focus())
})

onSignedOut(() => {
  useSession().forget()
  void router.replace({ name: 'sign-in', query: { next: router.currentRoute.value.fullPath, ended: '1' } })
})

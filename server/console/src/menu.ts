/** The console's rooms, each with the action that opens it: who may not do it does not see it. */
import type { Component } from 'vue'
import { Avatar, House, OfficeBuilding, User, View } from '@element-plus/icons-vue'

export interface Room {
  path: string
  name: string
  title: string
  about?: string
  icon: Component
  /** An action of the server's policy; empty: everybody who is signed in. */
  needs: string
  page: () => Promise<unknown>
  /** Opened from another room: it stands in no menu. */
  inside?: boolean
}

export interface Wing {
  title: string
  rooms: Room[]
}

export const wings: Wing[] = [
  {
    title: '',
    rooms: [
      { path: '/', name: 'home', title: '首页', icon: House, needs: '', page: () => import('./pages/HomePage.vue') },
      { path: '/me', name: 'me', title: '我的账号', about: '密码、动态验证码、登录设备、练习模式', icon: User, needs: '', page: () => import('./pages/MePage.vue') },
    ],
  },
  {
    title: '网点与区域',
    rooms: [
      { path: '/halls', name: 'halls', title: '网点', about: '时间、楼层窗口、临时停办', icon: OfficeBuilding, needs: 'halls.read', page: () => import('./pages/HallsPage.vue') },
      { path: '/halls/kinds', name: 'hall-kinds', title: '网点办什么', icon: OfficeBuilding, needs: 'halls.read', inside: true, page: () => import('./pages/halls/KindsPage.vue') },
      { path: '/halls/versions', name: 'hall-versions', title: '网点数据版本', icon: OfficeBuilding, needs: 'halls.import', inside: true, page: () => import('./pages/halls/VersionsPage.vue') },
      { path: '/halls/versions/:number', name: 'hall-version', title: '网点数据版本', icon: OfficeBuilding, needs: 'halls.import', inside: true, page: () => import('./pages/halls/VersionPage.vue') },
      { path: '/halls/:id', name: 'hall', title: '网点', icon: OfficeBuilding, needs: 'halls.read', inside: true, page: () => import('./pages/halls/HallPage.vue') },
    ],
  },
  {
    title: '人员与审计',
    rooms: [
      { path: '/members', name: 'members', title: '人员', about: '账号、角色、密码、登录', icon: Avatar, needs: 'staff.read', page: () => import('./pages/MembersPage.vue') },
      { path: '/audit', name: 'audit', title: '审计记录', about: '谁在什么时候做了、看了什么', icon: View, needs: 'audit.read', page: () => import('./pages/AuditPage.vue') },
    ],
  },
]

export const rooms = wings.flatMap((wing) => wing.rooms)

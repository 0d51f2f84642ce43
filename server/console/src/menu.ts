/** The console's rooms, each with the action that opens it: who may not do it does not see it. */
import type { Component } from 'vue'
import { Avatar, FirstAidKit, Guide, House, MapLocation, Postcard, Printer, Upload, User, View, Warning } from '@element-plus/icons-vue'

export interface Room {
  path: string
  name: string
  title: string
  about?: string
  icon: Component
  /** An action of the server's policy; empty: everybody who is signed in. */
  needs: string
  page: () => Promise<unknown>
  /** Reached from another room, not from the menu. */
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
    title: '门牌',
    rooms: [
      { path: '/plates', name: 'plates', title: '门牌', about: '查找、制发、修改、流转', icon: Postcard, needs: 'doorplates.read', page: () => import('./plates/PlatesPage.vue') },
      { path: '/plates/map', name: 'plates-map', title: '门牌地图', about: '门牌和网点在哪里，状态一眼看清', icon: MapLocation, needs: 'doorplates.read', page: () => import('./plates/MapPage.vue') },
      { path: '/plates/:code', name: 'plate', title: '门牌详情', icon: Postcard, needs: 'doorplates.read', page: () => import('./plates/PlatePage.vue'), inside: true },
      { path: '/imports', name: 'imports', title: '批量导入', about: '用表格一次建许多门牌', icon: Upload, needs: 'doorplates.issue', page: () => import('./plates/ImportsPage.vue') },
      { path: '/imports/:id', name: 'import', title: '导入草稿', icon: Upload, needs: 'doorplates.issue', page: () => import('./plates/ImportPage.vue'), inside: true },
      { path: '/printing', name: 'printing', title: '印制', about: 'A6 或 A4 的 PDF，给印厂的印制包', icon: Printer, needs: 'doorplates.print', page: () => import('./plates/PrintingPage.vue') },
      { path: '/health', name: 'health', title: '门牌健康', about: '没人扫的、损坏的、可疑的，为什么、怎么办', icon: FirstAidKit, needs: 'doorplates.read', page: () => import('./plates/HealthPage.vue') },
      { path: '/problems', name: 'problems', title: '扫码问题', about: '群众反映的扫码不成功和码被覆盖', icon: Warning, needs: 'reports.read', page: () => import('./plates/ProblemsPage.vue') },
      { path: '/rounds', name: 'rounds', title: '巡检', about: '排好路线，用手机一块一块看', icon: Guide, needs: 'doorplates.inspect', page: () => import('./plates/RoundsPage.vue') },
      { path: '/rounds/:id', name: 'round', title: '巡检路线', icon: Guide, needs: 'doorplates.inspect', page: () => import('./plates/RoundPage.vue'), inside: true },
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

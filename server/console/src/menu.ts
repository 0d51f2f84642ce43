/** The console's rooms, each with the action that opens it: who may not do it does not see it. */
import type { Component } from 'vue'
import { Avatar, Bell, Calendar, ChatDotRound, Clock, Collection, Connection, DataAnalysis, Document, Files, FirstAidKit, Guide, House, MapLocation, Monitor, OfficeBuilding, Place, Postcard, Printer, Switch, Tickets, Upload, User, View, Warning } from '@element-plus/icons-vue'

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
    title: '帮办',
    rooms: [
      { path: '/desk', name: 'desk', title: '帮办工作台', about: '接待排队的群众：文字、图片、语音、视频', icon: ChatDotRound, needs: 'sessions.help', page: () => import('./desk/DeskPage.vue') },
      { path: '/desk/overview', name: 'desk-overview', title: '班次总览', about: '谁在等、等了多久、谁在岗', icon: Monitor, needs: 'sessions.supervise', page: () => import('./desk/OverviewPage.vue') },
      { path: '/roster', name: 'roster', title: '值班表', about: '一周的班次和预约', icon: Clock, needs: 'rosters.read', page: () => import('./desk/RosterPage.vue') },
    ],
  },
  {
    title: '窗口',
    rooms: [
      { path: '/counter', name: 'counter', title: '窗口核对', about: '输入取件码，打开居民手里的同一份清单', icon: Tickets, needs: 'counter.read', page: () => import('./pages/CounterPage.vue') },
    ],
  },
  {
    title: '知识库',
    rooms: [
      { path: '/matters', name: 'matters', title: '事项知识库', about: '起草、审核、发布、回退，谁的、多新', icon: Collection, needs: 'matters.read', page: () => import('./matters/MattersPage.vue') },
      { path: '/matters/:id', name: 'matter', title: '事项', icon: Collection, needs: 'matters.read', inside: true, page: () => import('./matters/MatterPage.vue') },
      { path: '/policies', name: 'policies', title: '政策卡片', about: '谁能享受、有什么好处、怎么办，起草、审核、发布', icon: Document, needs: 'cards.read', page: () => import('./policies/PoliciesPage.vue') },
      { path: '/policies/:id', name: 'policy', title: '政策卡片', icon: Document, needs: 'cards.read', inside: true, page: () => import('./policies/PolicyPage.vue') },
      { path: '/bundles', name: 'bundles', title: '一件事', about: '几件事一起办：一张清单、一个顺序，起草、审核、发布', icon: Files, needs: 'cards.read', page: () => import('./bundles/BundlesPage.vue') },
      { path: '/bundles/:id', name: 'bundle', title: '一件事', icon: Files, needs: 'cards.read', inside: true, page: () => import('./bundles/BundlePage.vue') },
      { path: '/card-drafts/:id', name: 'card-draft', title: '卡片草稿', icon: Document, needs: 'cards.read', inside: true, page: () => import('./cards/CardDraftPage.vue') },
      { path: '/drafts/:id', name: 'draft', title: '草稿', icon: Collection, needs: 'matters.read', inside: true, page: () => import('./matters/DraftPage.vue') },
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
    title: '入口与统计',
    rooms: [
      { path: '/statistics', name: 'statistics', title: '扫码统计', about: '哪些门牌在用、什么时候用、哪些没人扫', icon: DataAnalysis, needs: 'doorplates.statistics', page: () => import('./pages/StatisticsPage.vue') },
      { path: '/entries', name: 'entries', title: '渠道入口', about: '海报、短信、公众号、App 里的入口和大厅屏幕', icon: Connection, needs: 'entries.read', page: () => import('./pages/EntriesPage.vue') },
      { path: '/entries/:code/poster', name: 'poster', title: '海报和折页', icon: Connection, needs: 'entries.read', inside: true, page: () => import('./pages/entries/PosterPage.vue') },
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
      { path: '/areas', name: 'areas', title: '区域', about: '名称、位置、核实', icon: Place, needs: 'areas.read', page: () => import('./pages/AreasPage.vue') },
      { path: '/calendar', name: 'calendar', title: '工作日历', about: '放假和调休，开放时间照它算', icon: Calendar, needs: 'calendar.read', page: () => import('./pages/CalendarPage.vue') },
      { path: '/notices', name: 'notices', title: '公告', about: '按区域和时间，居民扫码时看到', icon: Bell, needs: 'notices.read', page: () => import('./pages/NoticesPage.vue') },
      { path: '/switches', name: 'switches', title: '功能开关', about: '临时关掉一项功能，两秒内生效', icon: Switch, needs: 'switches.read', page: () => import('./pages/SwitchesPage.vue') },
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

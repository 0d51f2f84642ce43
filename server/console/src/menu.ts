/** The console's rooms, each with the action that opens it: who may not do it does not see it. */
import type { Component } from 'vue'
import { Aim, AlarmClock, Avatar, Bell, Calendar, ChatDotRound, Clock, Coin, Collection, Connection, DataAnalysis, DataBoard, Document, EditPen, Files, FirstAidKit, Guide, House, Key, Link, MapLocation, Memo, Message, Monitor, OfficeBuilding, Opportunity, Place, Postcard, Printer, Promotion, Share, Star, Switch, Tickets, TrendCharts, Upload, User, Van, View, Warning } from '@element-plus/icons-vue'

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
    title: '工单与评价',
    rooms: [
      { path: '/inbox', name: 'inbox', title: '部门收件箱', about: '要签收、要答复、今天到期、等别人的', icon: Message, needs: 'tickets.handle', page: () => import('./tickets/InboxPage.vue') },
      { path: '/field', name: 'field', title: '马上办', about: '本区域正在办的，到现场写一句、拍张照', icon: Van, needs: 'tickets.visit', page: () => import('./tickets/FieldPage.vue') },
      { path: '/tickets', name: 'tickets', title: '工单看板', about: '谁在办、停在哪、哪些超期，受理和派发', icon: DataBoard, needs: 'tickets.read', page: () => import('./tickets/BoardPage.vue') },
      { path: '/tickets/:id', name: 'ticket', title: '工单', icon: DataBoard, needs: 'tickets.read', inside: true, page: () => import('./tickets/TicketPage.vue') },
      { path: '/enter', name: 'enter', title: '代群众登记', about: '来电、来访的诉求替群众登记', icon: EditPen, needs: 'tickets.enter', page: () => import('./tickets/EnterPage.vue') },
      { path: '/stuck', name: 'stuck', title: '停滞和督办', about: '没人动的、催办过的、巡检发现的', icon: AlarmClock, needs: 'inspections.read', page: () => import('./tickets/StuckPage.vue') },
      { path: '/duties', name: 'duties', title: '职责图', about: '什么事归哪个部门，派发推荐照它', icon: Share, needs: 'duties.read', page: () => import('./tickets/DutiesPage.vue') },
      { path: '/ratings', name: 'ratings', title: '好差评', about: '五级评价、差评整改、申诉', icon: Star, needs: 'ratings.read', page: () => import('./ratings/RatingsPage.vue') },
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
      { path: '/matters/official', name: 'official-import', title: '导入官方要素', icon: Collection, needs: 'matters.import', inside: true, page: () => import('./matters/OfficialImportPage.vue') },
      { path: '/matters/:id', name: 'matter', title: '事项', icon: Collection, needs: 'matters.read', inside: true, page: () => import('./matters/MatterPage.vue') },
      { path: '/policies', name: 'policies', title: '政策卡片', about: '谁能享受、有什么好处、怎么办，起草、审核、发布', icon: Document, needs: 'cards.read', page: () => import('./policies/PoliciesPage.vue') },
      { path: '/policies/:id', name: 'policy', title: '政策卡片', icon: Document, needs: 'cards.read', inside: true, page: () => import('./policies/PolicyPage.vue') },
      { path: '/bundles', name: 'bundles', title: '一件事', about: '几件事一起办：一张清单、一个顺序，起草、审核、发布', icon: Files, needs: 'cards.read', page: () => import('./bundles/BundlesPage.vue') },
      { path: '/bundles/:id', name: 'bundle', title: '一件事', icon: Files, needs: 'cards.read', inside: true, page: () => import('./bundles/BundlePage.vue') },
      { path: '/card-drafts/:id', name: 'card-draft', title: '卡片草稿', icon: Document, needs: 'cards.read', inside: true, page: () => import('./cards/CardDraftPage.vue') },
      { path: '/propose/:kind(matter|policy|bundle)/:id', name: 'propose', title: '提修改建议', icon: EditPen, needs: 'matters.propose', inside: true, page: () => import('./drafts/ProposePage.vue') },
      { path: '/drafts/:id', name: 'draft', title: '草稿', icon: Collection, needs: 'matters.read', inside: true, page: () => import('./matters/DraftPage.vue') },
      { path: '/links', name: 'links', title: '网上入口', about: '网址打不打得开，从哪天起，归谁管', icon: Link, needs: 'links.read', page: () => import('./pages/LinksPage.vue') },
    ],
  },
  {
    title: '问题与成效',
    rooms: [
      { path: '/ledger', name: 'ledger', title: '问题台账', about: '查不到的、有误的、对不上的，改好了才关闭', icon: Memo, needs: 'ledger.read', page: () => import('./ledger/LedgerPage.vue') },
      { path: '/ledger/cases', name: 'ledger-cases', title: '回归集', icon: Memo, needs: 'ledger.read', inside: true, page: () => import('./ledger/CasesPage.vue') },
      { path: '/ledger/:id', name: 'ledger-item', title: '台账', icon: Memo, needs: 'ledger.read', inside: true, page: () => import('./ledger/ItemPage.vue') },
      { path: '/suggestions', name: 'suggestions', title: '意见建议', about: '群众和基层同事的意见，采纳与否都有答复', icon: Opportunity, needs: 'ledger.read', page: () => import('./ledger/SuggestionsPage.vue') },
      { path: '/advisor', name: 'advisor', title: '下一批做什么', about: '按没满足的需求和办件量，排先做哪些事项', icon: Aim, needs: 'ledger.read', page: () => import('./ledger/AdvisorPage.vue') },
      { path: '/volumes', name: 'volumes', title: '办件量', about: '各部门每月办了多少件', icon: Coin, needs: 'volumes.read', page: () => import('./ledger/VolumesPage.vue') },
      { path: '/volumes/:number', name: 'volume-sheet', title: '办件量表', icon: Coin, needs: 'volumes.read', inside: true, page: () => import('./ledger/VolumeSheetPage.vue') },
      { path: '/figures', name: 'figures', title: '成效看板', about: '查到率、一趟办成率、等待、工单，按区镇部门事项', icon: TrendCharts, needs: 'figures.read', page: () => import('./figures/FiguresPage.vue') },
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
      { path: '/keys', name: 'keys', title: '接口密钥', about: '给区镇平台和工具：权限、次数、停用', icon: Key, needs: 'keys.read', page: () => import('./pages/KeysPage.vue') },
      { path: '/partners', name: 'partners', title: '对接方', about: '12345 和部门系统：什么给谁、投递结果、重新投递', icon: Promotion, needs: 'partners.read', page: () => import('./partners/PartnersPage.vue') },
      { path: '/partners/deliveries', name: 'deliveries', title: '投递记录', icon: Promotion, needs: 'partners.read', inside: true, page: () => import('./partners/DeliveriesPage.vue') },
      { path: '/audit', name: 'audit', title: '审计记录', about: '谁在什么时候做了、看了什么', icon: View, needs: 'audit.read', page: () => import('./pages/AuditPage.vue') },
    ],
  },
]

export const rooms = wings.flatMap((wing) => wing.rooms)

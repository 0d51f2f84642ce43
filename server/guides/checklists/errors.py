"""What can be wrong with a saved list."""

from server.errors import Conflict, Forbidden, NotFound, TooMany, Unprocessable


class ChecklistNotFound(NotFound):
    code, message = "checklist_not_found", "没有这个取件码，可能抄错了、已过期或已删除，请核对8位取件码"


class TooManyWrongCodes(TooMany):
    code, message = "too_many_wrong_codes", "试的取件码太多了，请一分钟后再试"


class ChecklistNotYours(Forbidden):
    code, message = "checklist_not_yours", "只有保存清单的人能修改或删除它"


class ChecklistsTooMany(Conflict):
    code, message = "checklists_too_many", "保存的清单太多了，请先删掉不用的"


class TickUnknown(Unprocessable):
    code, message = "tick_unknown", "清单上没有这份材料，请刷新后再试"


class CounterMovedOn(Conflict):
    code, message = "counter_moved_on", "另一个窗口刚处理过这份清单，请看过最新记录再操作"


class RuleUnknown(Unprocessable):
    code, message = "rule_unknown", "退回要选这份材料的一条标准，请刷新后再选"


class BundleNothingChosen(Unprocessable):
    code, message = "bundle_nothing_chosen", "先选要办的事，再保存清单"


class BundlePaused(Conflict):
    code, message = "bundle_paused", "这几件事的要求刚改过，合在一起的清单正在核对，请过后再打开，急用可以打 12345"

"""What can be wrong with a duty."""

from server.errors import Conflict, NotFound, Unprocessable


class DutyNotFound(NotFound):
    code, message = "duty_not_found", "职责图里没有这一条，请刷新"


class DutyMovedOn(Conflict):
    code, message = "duty_moved_on", "刚刚有人改过这一条，请刷新后再改"


class DutyTaken(Conflict):
    code, message = "duty_taken", "这个主题在这个区域已经有一条，请修改那一条"


class DutyUnfit(Unprocessable):
    code, message = "duty_unfit", "这一条还不对，请检查"


class TooManyDuties(Conflict):
    code, message = "too_many_duties", "职责图最多 1000 条，请先合并或删除一些"


class DecisionNotFound(NotFound):
    code, message = "duty_decision_not_found", "没有这条裁定，请刷新"

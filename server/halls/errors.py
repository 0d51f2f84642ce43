"""Why a change of a hall is refused."""

from __future__ import annotations

from server.errors import Conflict, NotFound, Unprocessable


class HallNotFound(NotFound):
    code, message = "hall_not_found", "没有这个网点，请刷新列表"


class HallFieldsWrong(Unprocessable):
    code, message = "hall_fields_wrong", "有几处填写得不对"

    @classmethod
    def at(cls, **problems: str) -> HallFieldsWrong:
        return cls(detail={"fields": [{"field": name, "problem": problem} for name, problem in problems.items()]})


class HallChangedMeanwhile(Conflict):
    code, message = "hall_changed_meanwhile", "您打开之后有人改过这个网点，请刷新后再改"


class ClosureNotFound(NotFound):
    code, message = "closure_not_found", "没有这条临时停办，请刷新"


class ClosureTimesWrong(Unprocessable):
    code, message = "closure_times_wrong", "停办的结束时间要晚于开始时间，也要晚于现在，最长一年"


class HallKindUnknown(NotFound):
    code, message = "hall_kind_unknown", "没有这一类网点"


class ServiceNeeded(Conflict):
    code, message = "service_needed", "去掉后就没有网点能办这些事项了"


class ServiceUnknown(Unprocessable):
    code, message = "service_unknown", "没有这一项服务"

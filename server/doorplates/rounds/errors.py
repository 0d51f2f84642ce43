from server.errors import Conflict, NotFound, Unprocessable


class RoundNotFound(NotFound):
    code, message = "round_not_found", "没有这次巡检"


class StopNotFound(NotFound):
    code, message = "stop_not_found", "这块门牌不在这次巡检里"


class NothingToInspect(Unprocessable):
    code, message = "nothing_to_inspect", "这个范围里没有挂在外面的门牌可以巡检"


class RoundClosed(Conflict):
    code, message = "round_closed", "这次巡检已经结束"


class RoundNoteMissing(Unprocessable):
    code, message = "round_note_missing", "发现问题请写一句看到了什么，或拍一张照片"

"""What can be refused about a rating."""

from server.errors import Conflict, NotFound, Unprocessable


class RatedAlready(Conflict):
    code, message = "rated_already", "这次服务已经评价过了，谢谢您"


class NothingToRate(NotFound):
    code, message = "nothing_to_rate", "没有找到可以评价的这次服务"


class NotOverYet(Conflict):
    code, message = "not_over_yet", "服务还没有结束，结束后再评价"


class TagUnknown(Unprocessable):
    code, message = "tag_unknown", "没有这个评价标签，请重新选择"


class RatingNotFound(NotFound):
    code, message = "rating_not_found", "没有这条评价"


class AppealNotPossible(Conflict):
    code, message = "appeal_not_possible", "这条评价不能申诉，或已经申诉过"

"""What can be wrong with a rating."""

from server.errors import Conflict, Forbidden, NotFound, Unprocessable


class AlreadyRated(Conflict):
    code, message = "already_rated", "这一次已经评价过了，一事一评，评价不能修改"


class RatedNothing(NotFound):
    code, message = "rated_nothing", "没有找到要评价的这件事，可能编号不对，或不是您办的"


class TagUnknown(Unprocessable):
    code, message = "tag_unknown", "没有这个标签，请刷新后再选"


class RatingNotFound(NotFound):
    code, message = "rating_not_found", "没有这条评价"


class NothingToAppeal(Conflict):
    code, message = "nothing_to_appeal", "只有计在部门名下的差评可以申诉"


class AppealTooLate(Conflict):
    code, message = "appeal_too_late", "已经超过申诉期限"


class AppealUsed(Conflict):
    code, message = "appeal_used", "这条评价已经申诉过，只能申诉一次"


class AppealNotFound(NotFound):
    code, message = "appeal_not_found", "这条评价没有申诉"


class AppealDecided(Conflict):
    code, message = "appeal_decided", "这件申诉已经裁决"


class OwnAppeal(Forbidden):
    code, message = "own_appeal", "申诉要由另一个人裁决"

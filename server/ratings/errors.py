"""What can be wrong with a rating."""

from server.errors import Conflict, NotFound, Unprocessable


class AlreadyRated(Conflict):
    code, message = "already_rated", "这一次已经评价过了，一事一评，评价不能修改"


class RatedNothing(NotFound):
    code, message = "rated_nothing", "没有找到要评价的这件事，可能编号不对，或不是您办的"


class TagUnknown(Unprocessable):
    code, message = "tag_unknown", "没有这个标签，请刷新后再选"

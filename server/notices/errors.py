"""What is refused about notices and messages."""

from server.errors import NotFound, Unprocessable


class NoticeNotFound(NotFound):
    code, message = "notice_not_found", "没有这条公告，可能已经撤回"


class NoticeTimesWrong(Unprocessable):
    code, message = "notice_times_wrong", "结束时间要晚于开始时间，并且不超过一年"


class NoticeAreaUnknown(Unprocessable):
    code, message = "area_unknown", "没有这个区域，请从列表里选"


class NoticeTextMissing(Unprocessable):
    code, message = "notice_text_missing", "请写明公告的内容"


class MessageNotFound(NotFound):
    code, message = "message_not_found", "没有这条通知"

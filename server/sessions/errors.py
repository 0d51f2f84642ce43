"""What can be refused at the help desk."""

from server.errors import Conflict, Forbidden, NotFound, TooMany, Unprocessable


class SessionNotFound(NotFound):
    code, message = "session_not_found", "没有这次帮办，可能已经结束，请重新找人帮忙"


class NotYourSession(Conflict):
    code, message = "session_not_yours", "这次帮办由别的同事在办"


class SessionMoveRefused(Conflict):
    """detail: state, move."""

    code, message = "session_move_refused", "现在不能这样操作"


class SessionTaken(Conflict):
    code, message = "session_taken", "别的同事刚刚接下了"


class SessionsTooMany(Conflict):
    code, message = "sessions_too_many", "您还有没结束的帮办，请先回到那一次"


class HelperNotOn(Conflict):
    code, message = "helper_not_on_duty", "请先上线，再接待群众"


class HelperServing(Conflict):
    code, message = "helper_serving", "您还有正在接待的群众，请先办完、转出或改为暂停"


class HelperFull(Conflict):
    code, message = "helper_full", "您同时接待的人数已满，办完一位再接下一位"


class MessagesTooQuick(TooMany):
    code, message = "messages_too_quick", "发得太快了，请稍等几秒再发"


class SessionFull(Conflict):
    code, message = "session_full", "这次帮办的消息太多了，请结束后重新找人帮忙"


class MessageChanged(Conflict):
    code, message = "message_changed", "同一个消息编号不能用于不同的内容"


class CardUnknown(Unprocessable):
    code, message = "card_unknown", "没有这张卡片对应的事项、材料或网点，请重新选择"


class PictureNotFound(NotFound):
    code, message = "picture_not_found", "没有这张图片"


class HelpPictureHeld(Forbidden):
    code, message = "picture_held", "图片正在检查，稍后可看"


class CallMoveRefused(Conflict):
    code, message = "call_move_refused", "现在不能这样操作通话"


class CallNotHere(Conflict):
    code, message = "no_call", "现在没有通话"


class CallGuestTaken(Conflict):
    """detail: name."""

    code, message = "call_guest_taken", "通话里已经请了一位，请等他离开后再请别人"


class CallGuestGone(Conflict):
    code, message = "call_guest_gone", "这个通话的邀请已经取消，或通话已经结束"


class RecordingNotAsked(Conflict):
    code, message = "recording_not_asked", "现在没有通话在征询录音"


class RecordingWordingOld(Conflict):
    code, message = "recording_wording_old", "征询的话已经更新，请看过新的再选"


class RecordingAreaUnknown(NotFound):
    code, message = "recording_area_unknown", "只有区镇和全市可以设置录音征询"


class PhoneCodeInvalid(NotFound):
    code, message = "call_code_invalid", "通话码不对或已过期，请在电脑上重新取一个"


class ShiftNotFound(NotFound):
    code, message = "shift_not_found", "没有这个班次"


class ShiftOverlaps(Conflict):
    code, message = "shift_overlaps", "这位同事在这段时间已有班次"


class ShiftChanged(Conflict):
    code, message = "shift_changed", "别人刚改过这个班次，请刷新后再改"


class ShiftWrong(Unprocessable):
    code, message = "shift_wrong", "班次要在同一天内结束，不超过12小时"


class HelperUnknown(Unprocessable):
    code, message = "helper_unknown", "没有这位帮办员，或不在您的区域"


class SlotTaken(Conflict):
    code, message = "slot_taken", "这个时段刚被约满，请换一个时间"


class SlotUnknown(Unprocessable):
    code, message = "slot_unknown", "这个时间不能预约，请从可选的时段里选"


class BookingNotFound(NotFound):
    code, message = "booking_not_found", "没有这个预约"


class BookingOver(Conflict):
    code, message = "booking_over", "这个预约已经开始、取消或过期，不能再改"


class BookingsTooMany(Conflict):
    code, message = "bookings_too_many", "您已有3个预约，请先取消不用的"

"""What can be wrong between us and a partner."""

from server.errors import Conflict, Forbidden, NotFound, Unauthorized, Unprocessable


class PartnerKeyUnknown(Unauthorized):
    code, message = "partner_key_unknown", "对接密钥不对或已经更换，请向门牌系统的管理员核对"


class PartnerStopped(Forbidden):
    code, message = "partner_stopped", "这个对接方已经停用"


class PartnerMayNot(Forbidden):
    code, message = "out_of_scope", "这个对接方没有开通这项业务，或不在约定的部门和区域内"


class PartnerNotFound(NotFound):
    code, message = "partner_not_found", "没有这个对接方"


class PartnerNameTaken(Conflict):
    code, message = "partner_name_taken", "已经有同名的对接方"


class PartnerUnfit(Unprocessable):
    code, message = "partner_unfit", "对接方的设置不完整"


class AddressRefused(Unprocessable):
    code, message = "address_refused", "推送地址要以 https:// 开头，并且是公网地址"


class DemandNumberReused(Conflict):
    code, message = "demand_number_reused", "这个诉求编号已经交办过另一件事，请核对编号"


class EventIdReused(Conflict):
    code, message = "event_id_reused", "这个事件编号已经用于另一次回报，请换一个编号"


class PhotoAddressOver(Forbidden):
    code, message = "photo_address_over", "这个照片地址不对，或已经过了有效期，请重新取用事件或工单得到新的地址"


class SequenceUnknown(Conflict):
    code, message = "sequence_unknown", "since 比最新的事件序号还大，请核对"

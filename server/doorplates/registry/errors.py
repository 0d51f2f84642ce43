"""What can be refused about a plate."""

from server.errors import Conflict, NotFound, Unprocessable


class NumberTaken(Conflict):
    code, message = "number_taken", "这个编号已经用过了"


class NumberMalformed(Unprocessable):
    code, message = "number_malformed", "编号写法不对"


class AreaTooWide(Unprocessable):
    code, message = "area_too_wide", "请选到区镇或社区"


class OutsideTheCity(Unprocessable):
    code, message = "outside_the_city", "坐标不在昆山范围内，请检查经纬度是否写反、坐标系是否选对"


class SuccessorUnfit(Unprocessable):
    code, message = "successor_unfit", "这块门牌不能作为接替"


class PlatesNotAllPossible(Conflict):
    code, message = "plates_not_all_possible", "有的门牌不能做这一步，一块也没有改"


class PhotoNotFound(NotFound):
    code, message = "photo_not_found", "没有这张照片"

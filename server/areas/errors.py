from server.errors import Conflict, NotFound, Unprocessable


class AreaNotFound(NotFound):
    code, message = "area_not_found", "没有这个区域，请刷新"


class AreaUnknown(Unprocessable):
    code, message = "area_unknown", "没有这个区域，请从列表中选择"


class AreaFieldsWrong(Unprocessable):
    code, message = "area_fields_wrong", "有几处填写得不对"


class AreaNameTaken(Conflict):
    code, message = "area_name_taken", "同级已经有叫这个名字的区域"


class DaysWrong(Unprocessable):
    code, message = "days_wrong", "日期填写得不对"


class DayNotEntered(NotFound):
    code, message = "day_not_entered", "这一天不是录入的，不用删"

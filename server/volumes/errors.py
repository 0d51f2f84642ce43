from server.errors import Conflict, NotFound


class SheetUnknown(NotFound):
    code, message = "volume_sheet_not_found", "没有这张办件量表，请刷新"


class SheetHasFaults(Conflict):
    code, message = "volume_sheet_has_faults", "还有没改好的格子，请改好文件重新上传；现在用的数字没有动"


class SheetClosed(Conflict):
    code, message = "volume_sheet_closed", "这张表已经启用过；要改请重新上传"


class VolumesChangedMeanwhile(Conflict):
    code, message = "volumes_changed_meanwhile", "您看过差异之后有人启用了别的表，请刷新再启用"


class TooManyVolumes(Conflict):
    code, message = "too_many_volumes", "一次最多 5000 行"

from server.errors import Conflict, NotFound


class DatasetNotFound(NotFound):
    code, message = "dataset_not_found", "没有这个数据版本，请刷新"


class DatasetHasFaults(Conflict):
    code, message = "dataset_has_faults", "还有没改好的行，请改好文件重新上传；现在用的数据没有动"


class DatasetClosed(Conflict):
    code, message = "dataset_closed", "这个版本不能启用：只有通过检查的草稿和存档可以"


class HallsChangedMeanwhile(Conflict):
    code, message = "halls_changed_meanwhile", "您看过差异之后有人改过网点，请刷新差异再启用"


class TooManyHalls(Conflict):
    code, message = "too_many_halls", "一次最多 2000 个网点"

"""Why a file or a draft is refused as a whole; what is wrong with single cells is kept beside them instead."""

from server.errors import Conflict, NotFound, Unprocessable


class FileUnreadable(Unprocessable):
    code, message = "file_unreadable", "文件读不出来，请存成 CSV 或 XLSX 后再传"


class EncodingUnknown(Unprocessable):
    code, message = "encoding_unknown", "文件的编码认不出来，请在表格软件里另存为“CSV UTF-8”或 XLSX"


class FileUnsafe(Unprocessable):
    code, message = "file_unsafe", "这个 XLSX 解开后大得不正常，没有打开"


class HeaderMissing(Unprocessable):
    code, message = "header_missing", "第一行要是表头，请用模板"


class NoRows(Unprocessable):
    code, message = "no_rows", "表头下面没有数据"


class TooManyRows(Unprocessable):
    code, message = "too_many_rows", "一次最多 10000 行，请分开导入"


class ImportNotFound(NotFound):
    code, message = "import_not_found", "没有这次导入"


class ImportRowNotFound(NotFound):
    code, message = "import_row_not_found", "没有这一行"


class ImportClosed(Conflict):
    code, message = "import_closed", "这次导入已经结束，不能再改"


class ImportHasFaults(Conflict):
    code, message = "import_has_faults", "还有没改好的行，一块门牌也没有建"


class NothingToMake(Conflict):
    code, message = "nothing_to_make", "没有一行是对的，建不出门牌"

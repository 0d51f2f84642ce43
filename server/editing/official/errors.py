from server.errors import Conflict, Unprocessable


class OfficialSheetRefused(Unprocessable):
    code, message = "official_sheet_refused", "这个表格不能导入"


class OfficialRowsWrong(Unprocessable):
    code, message = "official_rows_wrong", "有几行还不对，一行也没有导入；请改好再试"


class OfficialImportMoved(Conflict):
    code, message = "official_import_moved", "预览以后事项有了新版本，请重新预览再导入"

"""官方要素导入: the fields of the 实施清单 from a sheet, looked at first, then into force all at once."""

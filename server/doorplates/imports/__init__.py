"""批量导入: a spreadsheet becomes a draft with its faults beside its cells, and only when it is activated, plates."""

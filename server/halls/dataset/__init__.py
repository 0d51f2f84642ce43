"""网点数据版本: upload, check, compare, activate, roll back."""

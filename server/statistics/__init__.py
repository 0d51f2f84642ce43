"""扫码统计: derived tables, filled in batches; small groups are hidden; practice is never counted."""

"""成效: figures by month, town, department and matter, from derived tables alone. Small groups are hidden, practice is never counted."""

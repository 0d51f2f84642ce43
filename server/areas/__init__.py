"""市、区镇、社区, and the calendars that opening hours count by."""

"""Areas, and the calendars that opening hours count by."""

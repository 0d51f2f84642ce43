"""通知公告: what we tell one resident (inbox, subscribe message, SMS) and what the staff tell everyone in an area."""

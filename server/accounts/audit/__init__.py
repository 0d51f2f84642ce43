"""审计: who did or looked at what, and when."""

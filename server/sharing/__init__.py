"""共享: what townships' platforms and staff tools live on: a feed of changes, sheets, and a guide for their pages."""

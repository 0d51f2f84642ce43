"""事项: published versions, and the catalogue that every page reads from memory."""

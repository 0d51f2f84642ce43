"""窗口: the clerk opens the resident's list by its code, and both see the same."""

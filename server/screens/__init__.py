"""大厅屏幕: a page that plays by itself on a screen in a hall or beside a plate. Everything on it is asked anew, so nothing goes stale."""

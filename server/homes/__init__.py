"""首页: each role's few live figures, with the page that each leads to."""

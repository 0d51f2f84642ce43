"""配图: what a matter's own paper, step, screen or counter looks like, told in words in a file and drawn by us."""

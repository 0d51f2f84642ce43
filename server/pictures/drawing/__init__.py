"""画: from words to one SVG, the same words always the same picture."""

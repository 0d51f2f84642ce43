"""办件量: how many cases a month each matter has, from the sheets that departments hand in."""

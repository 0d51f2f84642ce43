"""网点: which take a matter, which are near and open."""

"""台账, its intake: misses and reports, written once and never changed."""

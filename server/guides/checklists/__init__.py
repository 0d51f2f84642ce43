"""保存的清单: kept by a pick-up code, opened again on today's version, worked on at the counter."""

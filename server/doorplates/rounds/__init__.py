"""巡检: a round of plates in the order of the shortest way, checked off on the phone."""

"""一次办成的安排: the list, the hall, its hours and the way there, and what to lay ready tonight."""

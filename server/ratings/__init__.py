"""好差评: one rating for each service event; a bad one opens a repair ticket in the same transaction."""

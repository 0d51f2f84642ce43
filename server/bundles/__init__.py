"""一件事: several matters in one go, what they share asked once, one list, and an order of visits with its reasons."""

"""The shelf's label is still short, and the shelf has a colour."""

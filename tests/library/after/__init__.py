"""The label is longer and the colour is gone."""

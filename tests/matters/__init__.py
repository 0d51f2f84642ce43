"""Matters: what one version may hold, and how it is kept."""

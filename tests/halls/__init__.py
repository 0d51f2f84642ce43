"""Halls: their hours, and which one comes first for a person at a place."""

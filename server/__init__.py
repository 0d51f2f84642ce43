"""The Sanic application: one folder per thing that a resident or a clerk would name."""

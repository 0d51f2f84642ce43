"""The answer of a write that has nothing to show."""

from server.web import View


class DoneView(View):
    say: str
    """For a person."""

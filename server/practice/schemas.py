from datetime import datetime

from pydantic import Field

from server.web import Body, View


class StepView(View):
    id: str
    say: str
    look_for: str
    ticks_itself: bool
    done_at: datetime | None


class ExerciseView(View):
    id: str
    title: str
    goal: str
    minutes: int
    done: int = Field(description="how many steps are done")
    steps: list[StepView]


class ExercisesView(View):
    practice: bool = Field(description="is this login in practice mode?")
    items: list[ExerciseView]


class ResetBody(Body):
    progress: bool = Field(default=False, description="true: the ticks as well")


class ClearedView(View):
    kind: str
    say: str
    count: int


class ResetView(View):
    cleared: list[ClearedView]
    say: str

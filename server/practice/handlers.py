"""/api/v1/staff/practice: exercises, progress, and a clean start."""

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.clock import CHINA
from server.practice.schemas import ClearedView, ExercisesView, ExerciseView, ResetBody, ResetView, StepView
from server.practice.service import PracticeService, Progress
from server.web import endpoint, reply

bp = Blueprint("staff-practice", url_prefix="/api/v1/staff/practice")


@bp.get("/exercises")
@endpoint(answers=ExercisesView, allow="own.practice")
async def staff_exercises(request: Request, by: Staff, practice: PracticeService) -> HTTPResponse:
    """练习: those for my roles, step by step, with what I did."""
    return reply(ExercisesView(practice=by.practice, items=[_view(progress) for progress in await practice.exercises(by=by)]))


@bp.post("/exercises/<exercise_id>/steps/<step_id>")
@endpoint(answers=ExerciseView, allow="own.practice")
async def staff_tick_step(request: Request, exercise_id: str, step_id: str, by: Staff, practice: PracticeService) -> HTTPResponse:
    """完成一步 that does not tick itself."""
    return reply(_view(await practice.tick(exercise_id, step_id, by=by)))


@bp.post("/reset")
@endpoint(answers=ResetView, allow="own.practice")
async def staff_reset_practice(request: Request, by: Staff, body: ResetBody, practice: PracticeService) -> HTTPResponse:
    """重新开始: what I made in practice is thrown away."""
    cleared = await practice.reset(progress=body.progress, by=by)
    views = [ClearedView(kind=one.kind, say=one.say, count=one.count) for one in cleared]
    return reply(ResetView(cleared=views, say="练习数据已清空，可以重新开始"))


def _view(progress: Progress) -> ExerciseView:
    exercise = progress.exercise
    return ExerciseView(
        id=exercise.id,
        title=exercise.title,
        goal=exercise.goal,
        minutes=exercise.minutes,
        done=sum(step.id in progress.done for step in exercise.steps),
        steps=[
            StepView(
                id=step.id,
                say=step.say,
                look_for=step.look_for,
                ticks_itself=step.done_by is not None,
                done_at=progress.done[step.id].astimezone(CHINA) if step.id in progress.done else None,
            )
            for step in exercise.steps
        ],
    )

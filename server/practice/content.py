"""练习脚本, as seeds/exercises.yaml holds them."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator

from server.accounts.policy import ACTIONS, ROLES, practisable

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$", max_length=40)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Step(_Part):
    """say: what to do; look_for: how one sees that it worked; done_by: the action that ticks the step by itself."""

    id: Id
    say: Annotated[str, Field(min_length=4, max_length=200)]
    look_for: Annotated[str, Field(max_length=120)] = ""
    done_by: str | None = None

    @model_validator(mode="after")
    def _can_be_done(self) -> Step:
        if self.done_by is not None and (self.done_by not in ACTIONS or not practisable(self.done_by)):
            raise ValueError(f"{self.done_by} 不是练习模式里能做的操作")
        return self


class Exercise(_Part):
    id: Id
    title: Annotated[str, Field(min_length=4, max_length=40)]
    goal: Annotated[str, Field(min_length=10, max_length=160)]
    roles: Annotated[list[str], Field(min_length=1)]
    minutes: Annotated[int, Field(ge=1, le=60)]
    steps: Annotated[list[Step], Field(min_length=2, max_length=12)]

    @model_validator(mode="after")
    def _fits(self) -> Exercise:
        if strangers := set(self.roles) - set(ROLES):
            raise ValueError(f"不认识的角色 {'、'.join(sorted(strangers))}")
        ids = [step.id for step in self.steps]
        if len(set(ids)) < len(ids):
            raise ValueError("步骤编号有重复")
        for step in self.steps:
            for role in self.roles if step.done_by is not None else ():
                if role not in ACTIONS[str(step.done_by)].roles:
                    raise ValueError(f"步骤 {step.id}：{ROLES[role].name}不能{ACTIONS[str(step.done_by)].say}")
        return self

"""A guide's preparation plan: weeks of tasks that a candidate ticks off, at full length or with less time."""

from datetime import datetime
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from app.domain.values import Id, Text, Value


class Task(Value):
    """One thing to do. `priority` 1 is in every plan; 3 goes first when time is short."""

    id: Id
    text: Text
    minutes: Annotated[int, Field(gt=0)]
    priority: Literal[1, 2, 3]
    topic: Id | None = None
    round: Id | None = None

    @model_validator(mode="after")
    def _practises_one_thing(self) -> Self:
        if self.topic is not None and self.round is not None:
            raise ValueError("practises a topic or a round, not both")
        return self


class Week(Value):
    """A week of the plan at its full length."""

    title: Text
    aim: Text
    tasks: tuple[Task, ...] = Field(min_length=1)


class PlannedWeek(Value):
    """A week as it is worked through: one authored week, or neighbours made one with the tasks that still fit."""

    number: int
    parts: tuple[Week, ...]
    tasks: tuple[Task, ...]

    @property
    def minutes(self) -> int:
        return sum(task.minutes for task in self.tasks)


class StudyPlan(Value):
    """A plan that can be taken over any number of weeks from `fewest_weeks` to as many as are authored.

    Over fewer weeks neighbours become one, and the least important tasks go until `minutes_a_week` suffice. Tasks of
    priority 1 fit at every length.
    """

    guide: Id
    summary: Text
    fewest_weeks: Annotated[int, Field(ge=1)]
    minutes_a_week: Annotated[int, Field(gt=0)]
    weeks: tuple[Week, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _fits_its_time(self) -> Self:
        ids = [task.id for task in self.tasks]
        if len(set(ids)) != len(ids):
            raise ValueError("task ids must differ")
        if not self.lengths:
            raise ValueError("fewest_weeks must be at most the number of weeks")
        for number, week in enumerate(self.weeks, start=1):
            if sum(task.minutes for task in week.tasks) > self.minutes_a_week:
                raise ValueError(f"week {number} takes more than minutes_a_week")
        for length in self.lengths:
            for planned in self.over(length):
                if planned.minutes > self.minutes_a_week:
                    raise ValueError(
                        f"over {length} weeks, what has priority 1 in week {planned.number} takes"
                        f" {planned.minutes} minutes: more than minutes_a_week"
                    )
        return self

    @property
    def tasks(self) -> tuple[Task, ...]:
        return tuple(task for week in self.weeks for task in week.tasks)

    @property
    def lengths(self) -> tuple[int, ...]:
        """The numbers of weeks on offer, fewest first."""
        return tuple(range(self.fewest_weeks, len(self.weeks) + 1))

    def over(self, length: int) -> tuple[PlannedWeek, ...]:
        """The plan over so many weeks, which must be one of `lengths`."""
        parts: list[list[Week]] = [[] for _ in range(length)]
        for place, week in enumerate(self.weeks):
            parts[place * length // len(self.weeks)].append(week)
        return tuple(
            PlannedWeek(number=n, parts=tuple(together), tasks=self._that_fit(together))
            for n, together in enumerate(parts, start=1)
        )

    def _that_fit(self, weeks: list[Week]) -> tuple[Task, ...]:
        tasks = [task for week in weeks for task in week.tasks]
        most_first = sorted(tasks, key=lambda task: task.priority)
        for task in reversed(most_first):
            if task.priority == 1 or sum(t.minutes for t in tasks) <= self.minutes_a_week:
                break
            tasks.remove(task)
        return tuple(tasks)


class Tick(Value):
    """A task that the candidate has ticked off."""

    guide: str
    task: str
    at: datetime

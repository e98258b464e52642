"""What a candidate expects of the report before reading it. Kept apart: nothing here is ever part of what is judged."""

from app.domain.rubric import Level, Snake
from app.domain.values import Value


class Prediction(Value):
    """The level that the candidate expects for one criterion; None says that they were not sure."""

    criterion: Snake
    level: Level | None

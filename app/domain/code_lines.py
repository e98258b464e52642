"""What an interviewer says to the code that lies beside an answer: to a failing run, and to code that was not run."""

from pydantic import Field

from app.domain.values import Value

Lines = tuple[str, ...]


class CodeLines(Value):
    """Authored questions, each complete as it stands. `failing` names the case as `{case}`, and so does `stopped`, for a
    case that ran into the time limit; plans stored without such lines use `failing`.

    `unrun` is for code that could be run, `spoken` for code in a language that is followed by hand.
    """

    failing: Lines = Field(min_length=2)
    stopped: Lines = ()
    broken: Lines = Field(min_length=2)
    unrun: Lines = Field(min_length=2)
    spoken: Lines = Field(min_length=2)

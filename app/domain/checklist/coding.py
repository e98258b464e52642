"""The course of a coding interview: when code came, whether it was shown to be wrong, and what was done about it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from app.domain.checklist.code_reading import Code, read_code
from app.domain.checklist.coding_questions import (
    asks_for_check,
    asks_for_tests,
    asks_of_cost,
    holds_case,
    is_challenge,
    is_of_other_code,
    looks_ahead,
    names_fault,
)
from app.domain.checklist.corrections import goes_on
from app.domain.checklist.dossier import Dossier
from app.domain.checklist.lines import lines_of
from app.domain.reading import Reading
from app.domain.transcript import Artifact
from app.domain.wording.line import Line

_HAD_I = re.compile(
    r"\b(?:if|had) I(?:'d)? (?:put|add|move|change|remove|drop|take|took|make|made|forget|forgot|use|await|skip)\w*\b", re.IGNORECASE
)  # fmt: skip
"""What would be wrong with other code is no fault of this."""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of code, the answer it is in, and a sentence to point at."""

    at: int
    sentence: str
    text: str
    code: Code


@dataclass(frozen=True, slots=True)
class Ran:
    """How many cases of a run passed and failed. A run that broke off or never began failed once more."""

    passed: int
    failed: int

    @property
    def fails(self) -> bool:
        """Whether hardly anything can be made of the code: it fails more often than it passes."""
        return self.failed > self.passed


@dataclass(frozen=True)
class Course:
    """The answers of a coding interview in order."""

    readings: tuple[Reading, ...]

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        return tuple(b for at, r in enumerate(self.readings) for b in _blocks(at, r))

    @cached_property
    def first_code(self) -> int:
        """The answer with the first code; behind the last one when none was written."""
        return self.blocks[0].at if self.blocks else len(self.readings)

    @cached_property
    def lines(self) -> tuple[tuple[Line, ...], ...]:
        return tuple(lines_of([r]) for r in self.readings)

    def said_of(self, block: Block) -> tuple[Line, ...]:
        """What was said from a piece of code on, until the next came."""
        end = min((b.at for b in self.blocks if b.at > block.at), default=len(self.lines))
        return tuple(x for lines in self.lines[block.at : end] for x in lines)

    def until_code(self) -> tuple[Line, ...]:
        return tuple(
            x for at, lines in enumerate(self.lines) if at <= self.first_code for x in lines
        )

    @cached_property
    def reworked(self) -> bool:
        """Whether whole code was written anew after the first."""
        return len({b.text for b in self.blocks if b.code.whole}) > 1

    def after_code(self) -> tuple[Line, ...]:
        return tuple(
            x for at, lines in enumerate(self.lines) if at > self.first_code for x in lines
        )

    def checking(self) -> tuple[Line, ...]:
        """What was said when a check was asked for, and elsewhere the sentences that speak of one."""
        return tuple(
            x
            for at, lines in enumerate(self.lines)
            for x in lines
            if asks_for_check(self.readings[at].question) or x.has("testing_talk", "by_hand")
        )

    @cached_property
    def tried_out(self) -> tuple[Line, ...]:
        """What was said where a check was asked for or a case was held against the code, and after a check was begun unasked.
        Questions about cost are none, whatever figures the answer has."""
        found: list[Line] = []
        for at, lines in enumerate(self.lines):
            question = self.readings[at].question
            begun = asks_for_check(question) and not asks_of_cost(question)
            begun |= at > self.first_code and holds_case(question)
            for line in lines:
                begun |= line.has("testing_talk", "by_hand")
                if begun:
                    found.append(line)
        return tuple(found)

    @cached_property
    def faults(self) -> tuple[int, ...]:
        """Answers after the first code in which it turned out to be wrong: admitted, or pointed out and talked away."""
        found = []
        for at in range(self.first_code + 1, len(self.readings)):
            mine = self.lines[at]
            question = self.readings[at].question
            ahead = looks_ahead(question) and not names_fault(question)
            if ahead or goes_on(question) or is_of_other_code(question):
                continue
            challenged = is_challenge(question)
            left = sum(x.has("gives_up") for x in mine)
            worked = sum(x.on_code and x.has("repairs", "explains", "plans") for x in mine)
            dodged = any(x.has("defends", "dismisses") for x in mine) or left > worked
            tried = challenged or holds_case(question)
            shrugged = tried and any(x.has("dismisses") for x in mine)
            admitted = any(self.admits(at, x) for x in mine)
            if admitted or (challenged and dodged) or shrugged or self.stood_by(at):
                found.append(at)
        return tuple(found)

    def stood_by(self, at: int) -> bool:
        """Whether a case was held against the code, nothing was seen or changed, and the interviewer came back to it."""
        question, after = self.readings[at].question, self.readings[at + 1 : at + 2]
        tried = is_challenge(question) or holds_case(question)
        if (
            not tried
            or asks_for_tests(question)
            or asks_of_cost(question)
            or any(b.at == at for b in self.blocks)
        ):
            return False
        taken_up = any(self.admits(at, x) or x.has("repairs") for x in self.lines[at])
        return not taken_up and any(
            is_challenge(r.question)
            and not asks_of_cost(r.question)
            and not is_of_other_code(r.question)
            and not looks_ahead(r.question)
            for r in after
        )

    def admits(self, at: int, line: Line) -> bool:
        """Owning up to a fault, or a guess at what should have come out. Where no case was held against the code it has to be
        about the code; and what a test would show if it were wrong is none, unless the speaker did the wrong thing."""
        question = self.readings[at].question
        guessed = line.on_code and line.has("expects") and line.has("corrected_guess")
        if not (line.has("admits") or guessed) or _HAD_I.search(line.text):
            return False
        if is_challenge(question) or holds_case(question):
            return not (line.has("condition") and asks_for_tests(question))
        if line.has("dismisses"):
            return False
        return line.has("own_act") if asks_for_check(question) else line.on_code

    @cached_property
    def repaired(self) -> bool:
        """Whether other code came with or after the last fault, or the change was told, and not talked away."""
        if not self.faults:
            return True
        last = self.faults[-1]
        earlier = {b.text for b in self.blocks if b.at < last}
        if any(b.at >= last and b.text not in earlier for b in self.blocks):
            return True
        mine = self.lines[last]
        left = sum(x.has("defends", "gives_up", "dismisses") for x in mine)
        mended = sum(
            x.on_code and x.has("repairs") and not x.has("gives_up", "dismisses") for x in mine
        )
        return mended > left

    @cached_property
    def dodges(self) -> tuple[str, ...]:
        """Sentences that stand by what was shown to be wrong, or leave it."""
        return tuple(
            x.id
            for at in self.faults
            for x in self.lines[at]
            if x.has("defends", "gives_up", "dismisses")
        )

    @property
    def flawed(self) -> tuple[bool, bool]:
        """Whether code has a fault that can be read off it: the last of it, and any of it."""
        whole = [b.code.faults > 0 for b in self.blocks if b.code.whole]
        return bool(whole and whole[-1]), any(whole)

    @property
    def ran(self) -> "Ran":
        """What came of the last run that travelled with an artifact. A run of code that was changed since tells nothing."""
        runs = (_ran(r.artifact) for r in reversed(self.readings) if r.artifact)
        return next((run for run in runs if run), Ran(0, 0))


def course_of(dossier: Dossier) -> Course:
    return dossier.once(_course)


def _course(dossier: Dossier) -> Course:
    return Course(dossier.usable)


def _blocks(at: int, reading: Reading) -> Sequence[Block]:
    eligible = [s for s in reading.sentences if not s.flags]
    found = []
    for sentence in eligible:
        if sentence.text.startswith("```") and (code := read_code(sentence.text)):
            found.append(Block(at, sentence.id, sentence.text, code))
    artifact = reading.artifact
    if (
        artifact
        and artifact.kind == "code"
        and eligible
        and (code := read_code(artifact.text, artifact.language))
    ):
        found.append(Block(at, eligible[0].id, artifact.text, code))
    return found


def _ran(artifact: Artifact) -> Ran | None:
    if artifact.run is not None and artifact.run.outdated:
        return Ran(0, 0)
    if artifact.run is not None:
        passed = sum(case.passed for case in artifact.run.cases)
        broke = bool(artifact.run.error) or artifact.run.stopped
        return Ran(passed, len(artifact.run.cases) - passed + broke)
    run = (artifact.data or {}).get("run")
    return (
        Ran(_count(run.get("passed")), _count(run.get("failed"))) if isinstance(run, dict) else None
    )


def _count(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0

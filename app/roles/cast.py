"""Who plays: interviewer, coach, assessor and narrator, by script and rule or by language models."""

from dataclasses import dataclass

from app.content.library import Library
from app.domain.usage import Budget
from app.llm.model import ChatModel
from app.roles.assessor import Assessor, Narrator
from app.roles.assured import Assured
from app.roles.interviewer import Coach, Interviewer
from app.roles.llm_assessor import LlmAssessor
from app.roles.llm_coach import LlmCoach
from app.roles.llm_debriefer import Debriefer, LlmDebriefer
from app.roles.llm_interviewer import LlmInterviewer
from app.roles.llm_narrator import LlmNarrator
from app.roles.offline_assessor import OfflineAssessor
from app.roles.offline_coach import OfflineCoach
from app.roles.offline_interviewer import OfflineInterviewer

NO_LIMIT = Budget()


@dataclass(frozen=True, slots=True)
class Cast:
    """`narrator` and `debriefer` are None where rules write the words of a report and of a loop's packet. `model` and
    `samples` are what a report says of itself."""

    interviewer: Interviewer
    coach: Coach
    assessor: Assessor
    narrator: Narrator | None
    debriefer: Debriefer | None
    model: str | None
    samples: int
    models: tuple[ChatModel, ...] = ()
    budget: Budget = NO_LIMIT

    def prepare(self) -> None:
        """Makes ready what its first reply would wait for. May be run in a thread."""
        for model in self.models:
            model.prepare()

    async def close(self) -> None:
        """Gives back the connections of its language models."""
        for model in self.models:
            await model.close()


def offline_cast(library: Library, words_per_second: float) -> Cast:
    return Cast(
        interviewer=OfflineInterviewer(words_per_second),
        coach=OfflineCoach(library.coaching),
        assessor=OfflineAssessor(library.lexicon),
        narrator=None,
        debriefer=None,
        model=None,
        samples=1,
    )


def llm_cast(
    library: Library,
    interviewer: ChatModel,
    assessor: ChatModel,
    *,
    samples: int,
    most_words: int,
    budget: Budget,
) -> Cast:
    prompts = library.prompts
    speaking = LlmInterviewer(interviewer, prompts, library.coaching, most_words, budget)
    return Cast(
        interviewer=Assured(speaking, most_words),
        coach=LlmCoach(interviewer, prompts, library.coaching, budget),
        assessor=LlmAssessor(assessor, prompts, samples, budget),
        narrator=LlmNarrator(assessor, prompts, budget),
        debriefer=LlmDebriefer(assessor, prompts, budget),
        model=assessor.name,
        samples=samples,
        models=(interviewer, assessor),
        budget=budget,
    )

"""The parts that play together, by the settings: which engine, which casts, and what stands on them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from app.content.library import Library, load_library
from app.domain.plan import EngineName
from app.domain.usage import Budget
from app.errors import Misconfigured
from app.flows.assess import Examiner
from app.flows.begin import Clock
from app.flows.calls import CallLog
from app.flows.conduct import Conductor
from app.flows.listen import Listener
from app.flows.live import LiveReplies
from app.flows.loops import LoopRunner
from app.flows.voice import Voice
from app.llm.audio import audio_of
from app.llm.model import CallRecord, ChatModel, Endpoint, Patience, Record
from app.llm.unset import UnsetModel
from app.roles.cast import Cast, llm_cast, offline_cast
from app.roles.offline_assessor import SIGNALS
from app.routes.deps import Greenroom
from app.saved import read_saved, with_saved
from app.settings import Settings
from app.store.store import Store


def utc_now() -> datetime:
    return datetime.now(UTC)


def choose_engine(settings: Settings) -> EngineName:
    """Which cast plays new interviews. Raises Misconfigured when the one asked for cannot."""
    has_model = settings.openai_api_key is not None or settings.openai_base_url is not None
    if settings.engine == "llm" and not has_model:
        raise Misconfigured(
            "GREENROOM_ENGINE=llm needs OPENAI_API_KEY, OPENAI_BASE_URL, or both. Set one of them, or use"
            " GREENROOM_ENGINE=offline."
        )
    return "llm" if has_model and settings.engine != "offline" else "offline"


def load_content(settings: Settings) -> Library:
    """The authored content. Raises ContentBroken listing every mistake."""
    return load_library(settings.content_dir, SIGNALS)


def build(
    settings: Settings,
    library: Library,
    store: Store,
    clock: Clock,
    live: LiveReplies,
    counted: Record = lambda _: None,
) -> Greenroom:
    """The parts of the running product, over an open store, with what was saved on the settings page. `counted` is told
    of each call to a language model."""
    given, settings = settings, with_saved(settings, read_saved(settings.data_dir))
    engine, calls = choose_engine(settings), CallLog(store, clock)

    def record(call: CallRecord) -> None:
        counted(call)
        calls.record(call)

    casts = build_casts(settings, library, record)
    examiner = Examiner(
        store=store,
        library=library,
        cast=casts[engine],
        rules=casts["offline"],
        calls=calls,
        clock=clock,
    )
    return Greenroom(
        given=given,
        settings=settings,
        library=library,
        store=store,
        engine=engine,
        clock=clock,
        conductor=_conductor(examiner, casts, settings),
        live=live,
        examiner=examiner,
        loops=_loop_runner(examiner, engine),
        calls=calls,
        voice=_voice(settings, calls, record),
    )


def _voice(settings: Settings, calls: CallLog, record: Record) -> Voice | None:
    audio = audio_of(settings)
    if audio is None:
        return None
    from app.llm.openai_audio import OpenAIAudio  # takes a second to import, and only some need it

    patience = replace(Patience.of(settings.model_timeout), retries=1, longest_wait=5.0)
    return Voice(
        audio=OpenAIAudio(audio, patience=patience, record=record),
        calls=calls,
        budget=Budget(dollars=settings.budget_usd, tokens=settings.budget_tokens),
    )


def _conductor(
    examiner: Examiner, casts: Mapping[EngineName, Cast], settings: Settings
) -> Conductor:
    """What holds interviews, over the store and by the clock of the examiner that writes their reports."""
    return Conductor(
        store=examiner.store,
        listener=Listener(examiner.library.lexicon),
        casts=casts,
        calls=examiner.calls,
        clock=examiner.clock,
        max_answer_chars=settings.max_answer_chars,
        shared=settings.shared,
    )


def _loop_runner(examiner: Examiner, engine: EngineName) -> LoopRunner:
    """What holds loops, with the examiner that writes their rounds' reports."""
    return LoopRunner(
        store=examiner.store,
        library=examiner.library,
        examiner=examiner,
        debriefer=examiner.cast.debriefer,
        engine=engine,
        calls=examiner.calls,
        clock=examiner.clock,
    )


def build_casts(settings: Settings, library: Library, record: Record) -> Mapping[EngineName, Cast]:
    """Both casts. Without an endpoint the language models' one says so whenever it is to play."""
    interviewer, assessor = _models(settings, record)
    llm = llm_cast(
        library,
        interviewer,
        assessor,
        samples=settings.samples,
        most_words=settings.max_reply_words,
        budget=Budget(dollars=settings.budget_usd, tokens=settings.budget_tokens),
    )
    return {"offline": offline_cast(library, settings.words_per_second), "llm": llm}


def _models(settings: Settings, record: Record) -> tuple[ChatModel, ChatModel]:
    if choose_engine(settings) == "offline":
        return UnsetModel(), UnsetModel()
    from app.llm.openai import OpenAIModel  # takes a second to import, and only some need it

    endpoint = Endpoint(settings.openai_base_url, settings.openai_api_key)
    names = (settings.interviewer_model, settings.assessor_model)
    patience = Patience.of(settings.model_timeout)
    models = {n: OpenAIModel(endpoint, n, patience=patience, record=record) for n in set(names)}
    return models[names[0]], models[names[1]]


def prepare(room: Greenroom) -> None:
    """Does before the first reply what it would wait for: templates and markers are compiled and clients made."""
    room.library.prompts.prepare()
    rounds = (round_ for guide in room.library.guides for round_ in guide.rounds)
    if asked := next((q for r in rounds for topic in r.topics for q in topic.questions), None):
        room.conductor.listener.prepare(asked.text, asked.sample_answer)
    for cast in room.conductor.casts.values():
        cast.prepare()

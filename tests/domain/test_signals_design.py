"""What is found in design answers, and what earns nothing."""

import pytest

from app.domain.checklist.lines import had_chance
from app.roles.offline_assessor import RULES
from tests.domain.technical import DESIGN, assessed, score, talk


class TestRequirements:
    def test_size_use_and_permitted_errors_are_three_kinds_of_question(self) -> None:
        dossier = talk(
            DESIGN,
            "How many scans come in the busiest minute? Who reads them, the depot or the customer? Is it allowed to lose one?",
        )
        assert score("design_asks_size", dossier) == 2
        assert score("design_asks_use", dossier) == 2
        assert score("design_asks_rule", dossier) == 2
        assert score("design_before_drawing", dossier) == 2

    def test_a_question_needs_no_mark(self) -> None:
        assert (
            score("design_asks_size", talk(DESIGN, "how many scans come in the busiest minute"))
            >= 1
        )

    def test_a_figure_of_the_interviewer_that_decides_something_was_listened_to(self) -> None:
        said = ("How many depots are there?", "Sixty, and a scan may be 45 seconds late.")
        used = talk(DESIGN, *said, "It may be 45 seconds late, so scanners can send in batches.")
        ignored = talk(DESIGN, *said, "I draw a queue and a database.")
        assert score("design_builds_on", used) >= 1
        assert score("design_builds_on", ignored) == 0

    def test_questions_that_the_interviewer_had_to_invite_open_no_design(self) -> None:
        said = "Is it for scanners and phones both?"
        own = talk(DESIGN, said, "Both.", "A service takes the scans and writes rows.")
        invited = talk(
            DESIGN, "A service takes the scans.", "What would you like to know first?", said
        )
        assert score("design_before_drawing", own) == 1
        assert score("design_before_drawing", invited) == 0

    def test_a_question_of_a_few_words_is_one_of_its_kind(self) -> None:
        dossier = talk(DESIGN, "Scans per minute? Depots? Hard limit or best effort?")
        assert score("design_asks_size", dossier) == 2
        assert score("design_asks_rule", dossier) == 2
        assert score("design_asks_use", dossier) == 2

    def test_what_one_wants_to_know_is_asked_without_a_mark_unless_it_is_nothing(self) -> None:
        wants = "What I need to know first is which of the two errors is worse."
        assert score("design_asks_rule", talk(DESIGN, wants)) >= 1
        nothing = talk(DESIGN, "I do not need to know more about the scans, it is a table.")
        assert score("design_before_drawing", nothing) == 0

    def test_questions_about_the_talk_ask_nothing_of_the_task(self) -> None:
        dossier = talk(DESIGN, "Do you need me to explain a queue? Are we going to talk about it?")
        assert score("design_before_drawing", dossier) == 0

    def test_what_a_built_system_had_to_hold_to_is_told_instead_of_asked(self) -> None:
        told = "The scanner must not wait, so 300 milliseconds. It has to work offline."
        built = talk("Take me through a system you built. What did it have to do?", told)
        assert score("design_before_drawing", built) == 2


class TestScalability:
    def test_sums_that_the_interviewer_does_again_do_not_hold(self) -> None:
        dossier = talk(
            DESIGN,
            "40 million scans of 48 bytes, that's 200 megabytes a day on one server.",
            "Forty million times forty-eight?",
            "2 gigabytes then. Each depot has 30 scanners, so that's 900 requests a second.",
            "Thirty scanners over 600 depots is eighteen thousand.",
            "Then it's 18,000 requests a second.",
        )
        assert score("design_figures_hold", dossier) == 0

    def test_asking_for_growth_is_no_sum(self) -> None:
        dossier = talk(
            DESIGN,
            "40 million scans of 48 bytes, that's 2 gigabytes a day. 30 servers take 500 requests a second each.",
            "Ten times the load?",
            "Then 300 servers, or 20 gigabytes a day on 5 nodes. At 60 nodes the network with 10 gigabit is the limit.",
        )
        assert score("design_figures_hold", dossier) == 2

    def test_typed_briefly_a_colon_joins_a_figure_with_what_follows(self) -> None:
        dossier = talk(DESIGN, "Heartbeat each 60 s: 830,000 writes a second. Row = 100 bytes.")
        assert score("design_figures_decide", dossier) >= 1

    def test_a_figure_decides_when_something_follows_from_it(self) -> None:
        decided = talk(
            DESIGN,
            "That's 800 writes a second, so one database node is enough. At 4,000 writes a second it's past one node,"
            " so I split by depot id.",
        )
        listed = talk(
            DESIGN, "We have writes and reads and a database with nodes, and many requests."
        )
        assert score("design_figures_decide", decided) >= 1
        assert score("design_figures_decide", listed) == 0

    def test_figures_that_are_taken_back_under_questions_do_not_hold(self) -> None:
        shaky = talk(
            DESIGN,
            "It's 100 million writes a day on 5 servers.",
            "Isn't that more?",
            "Whatever, 20 million. So 20 million was per server, let's say. No, 80.",
        )
        assert score("design_figures_hold", shaky) == 0
        assert assessed("scalability", shaky).level == 1


class TestRecitation:
    @pytest.mark.parametrize("name", ["requirements", "scalability", "operability", "security"])
    def test_names_in_a_row_earn_no_more_than_saying_nothing_of_the_system(self, name: str) -> None:
        recited = talk(
            DESIGN,
            "We use Kafka, Redis and Cassandra with sharding, replication and caching, and we scale horizontally."
            " For security there is OAuth, JWT and TLS with encryption at rest and least privilege."
            " Prometheus and Grafana for monitoring, canary, chaos engineering and the golden signals.",
        )
        level = assessed(name, recited).level
        assert level is None or level == 1

    def test_fluent_talk_of_something_else_is_not_about_a_system(self) -> None:
        dossier = talk(
            DESIGN,
            "My sister kept 14 hens, so there were always eggs. If it rained on a Sunday we waited until noon, because the"
            " path fails when it is wet. It cost 40 a week, which is cheaper than the shop.",
        )
        for signal in (
            "design_sized",
            "design_breaks",
            "design_suffers",
            "design_limits",
            "design_recovers",
        ):
            assert score(signal, dossier) == 0


class TestOperability:
    def test_a_failure_told_to_its_end(self) -> None:
        dossier = talk(
            "What if a depot loses its line?",
            "Then its scanners keep events for a day and resend them when it's back, and an idempotent key drops the"
            " doubles. If the gateway dies, members still see the last known state from the cache. I'd alarm when the"
            " oldest event is above ten minutes, because that's what a customer feels.",
        )
        assert score("design_detects", dossier) >= 1
        assert score("design_failure_faced", dossier) == 2

    def test_brushing_a_failure_aside_holds_the_level_down(self) -> None:
        dossier = talk(
            "What if the server dies?",
            "You restart it. It's only a game, so it's not a problem if data is lost.",
        )
        found = assessed("operability", dossier)
        assert found.level == 1


class TestSecurity:
    def test_a_narrow_right_with_its_reason_counts(self) -> None:
        dossier = talk(
            "Who may change a parcel?",
            "Only the courier's own device may change parcels of that tour, and the server checks that the token belongs to it.",
        )
        assert score("design_who_may", dossier) >= 1
        assert score("design_security_faced", dossier) >= 1

    def test_it_is_not_asked_when_nobody_asked_and_nothing_was_said(self) -> None:
        dossier = talk(
            DESIGN,
            "Sixty depots with forty scanners each and one scan in three seconds make 800 writes a second for one database.",
        )
        assert assessed("security", dossier).status == "not_asked"

    def test_a_guess_about_protection_protects_nothing(self) -> None:
        dossier = talk(
            DESIGN,
            "Scans go to a queue and from there to a table.",
            "Who may see the addresses of customers?",
            "I do not know who may read the addresses, the security team would know. Their key opens one tour only.",
        )
        assert score("design_who_may", dossier) == 0
        assert (assessed("security", dossier).level or 0) <= 2

    def test_a_missed_chance_is_the_lowest_level(self) -> None:
        dossier = talk(
            "How do you protect personal addresses from attackers?",
            "Well, that part of it would be nice to have, and the colour of the page matters more to the people that we show it to.",
        )
        assert had_chance("security", dossier)
        assert assessed("security", dossier).level == 1


def test_saying_that_a_part_is_done_leaves_no_failure_unanswered() -> None:
    told = (
        DESIGN,
        "If one store fails to acknowledge, the coordinator retries with backoff up to 72 hours, then pages its owner, and"
        " the member sees that the request is in progress. Messages may come twice, so workers delete idempotently."
        " When a depot loses its line, the scanners keep a day of scans and send them with their own time.",
        "Take one write and follow it until it cannot be lost any more.",
    )

    ended = RULES["design_failure_faced"](talk(*told, "Done with that part."))
    waved = RULES["design_failure_faced"](talk(*told, "I don't know."))

    assert ended.score > 0
    assert waved.score == 0

"""What a hint gives and what it costs is told before it is taken."""


def test_before_a_question_a_hint_only_repeats_and_costs_nothing(client, interview):
    offered = client.get(f"{interview}/hints").json()

    assert offered["next"] is None
    assert offered["price"] == ""
    assert "not noted" in offered["strength"]


def test_the_ladder_is_climbed_and_the_report_says_what_was_announced(client, interview):
    client.post(f"{interview}/turns", json={"answer": "Ready."})
    offered = client.get(f"{interview}/hints").json()
    client.post(f"{interview}/turns", json={"control": "hint"})
    after = client.get(f"{interview}/hints").json()
    client.post(f"{interview}/turns", json={"answer": "I moved our export to a queue."})
    client.post(f"{interview}/turns", json={"control": "end"})
    client.post(f"{interview}/report")

    (noted,) = client.get(f"{interview}/report").json()["hints"]
    name = f"Hint 1 of {offered['next']['of']}"
    assert name in offered["price"]
    assert noted.startswith(name)
    assert after["next"]["rung"] == 2
    assert after["taken"] == [offered["next"]]


def test_asking_for_the_price_takes_nothing(client, interview):
    client.post(f"{interview}/turns", json={"answer": "Ready."})

    first = client.get(f"{interview}/hints").json()

    assert client.get(f"{interview}/hints").json() == first
    assert len(client.get(interview).json()["turns"]) == 3


def test_after_the_last_rung_it_is_said_that_nothing_new_comes(client, interview):
    client.post(f"{interview}/turns", json={"answer": "Ready."})
    for _ in range(4):
        client.post(f"{interview}/turns", json={"control": "hint"})

    offered = client.get(f"{interview}/hints").json()

    assert offered["next"]["rung"] == offered["next"]["of"]
    assert "every hint" in offered["strength"]


def test_after_a_probe_the_hint_is_about_the_probe(client, interview):
    client.post(f"{interview}/turns", json={"answer": "Ready."})
    client.post(f"{interview}/turns", json={"answer": "In March I moved our export to a queue."})
    probe = client.get(interview).json()["turns"][-1]
    offered = client.get(f"{interview}/hints").json()
    client.post(f"{interview}/turns", json={"control": "hint"})
    after = client.get(f"{interview}/hints").json()

    assert probe["move"]["kind"] == "probe"
    assert probe["text"].endswith(offered["next"]["question"])
    assert "made smaller" in offered["strength"]
    assert after["taken"] == [offered["next"]]
    assert after["next"] is None

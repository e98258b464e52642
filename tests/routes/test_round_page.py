"""The page of a round says what will happen in its room."""

import re

import pytest


@pytest.mark.parametrize(
    "round_id", ["behavioral-culture", "technical-phone-screen", "system-design"]
)
def test_the_minutes_are_those_of_the_room_and_add_up(client, round_id):
    page = client.get(f"/rounds/{round_id}").text
    begun = client.post("/api/interviews", json={"round": round_id}).json()
    held = client.get(f"/api/interviews/{begun['id']}").json()

    told = [
        int(minutes) for minutes in re.findall(r'<span class="num">(\d+) min</span><div>', page)
    ]

    assert sum(told) == held["minutes"]
    assert all(
        abs(minutes - phase["minutes"]) < 1
        for minutes, phase in zip(told, held["phases"], strict=True)
    )

"""What several tests of routes begin with."""

import pytest


@pytest.fixture
def interview(client) -> str:
    """The address of an interview about stories that was opened, under /api."""
    begun = client.post("/api/interviews", json={"round": "behavioral-culture", "seed": 5})
    path = f"/api/interviews/{begun.json()['id']}"
    client.post(f"{path}/turns")
    return path

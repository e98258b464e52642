import pytest

from app.domain.wording.listed import listed


@pytest.mark.parametrize(
    ("names", "said"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")],
)
def test_several_things_are_named_in_one_sentence(names: list[str], said: str):
    assert listed(names) == said

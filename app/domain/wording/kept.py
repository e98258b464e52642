"""A property that is worked out when it is first wanted."""

from collections.abc import Callable
from typing import Generic, Self, TypeVar, overload

Whole = TypeVar("Whole")
Found = TypeVar("Found")


class kept(Generic[Whole, Found]):
    """As `functools.cached_property`, without the lock that Python 3.11 takes for each: a sentence has a dozen of them. Two
    threads that want one at once both work it out, and find the same."""

    def __init__(self, work: Callable[[Whole], Found]) -> None:
        self._work, self._name = work, work.__name__
        self.__doc__ = work.__doc__

    @overload
    def __get__(self, instance: None, owner: type[Whole]) -> Self: ...

    @overload
    def __get__(self, instance: Whole, owner: type[Whole]) -> Found: ...

    def __get__(self, instance: Whole | None, owner: type[Whole]) -> Self | Found:
        if instance is None:
            return self
        found = vars(instance)[self._name] = self._work(instance)
        return found

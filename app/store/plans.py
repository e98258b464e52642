"""Plans as they are read from their rows: what several of them have in common is in memory once.

A plan is as large as a book's chapter, never changes, and is read with every turn of its interview; those of one round
differ in little but their seed.
"""

from collections import OrderedDict
from collections.abc import Callable
from hashlib import blake2b
from threading import Lock
from weakref import WeakValueDictionary

from app.domain.guide import Round
from app.domain.plan import Plan
from app.domain.values import Value


class Plans:
    """The plans that were read last, by what is stored of them. Several threads may read at once."""

    def __init__(self, most: int = 512) -> None:
        self._most = most
        self._read: OrderedDict[bytes, Plan] = OrderedDict()
        self._parts: WeakValueDictionary[tuple[type[Value], bytes], Value] = WeakValueDictionary()
        self._lock = Lock()

    def plan(self, stored: str, parse: Callable[[str], Plan]) -> Plan:
        """The plan that was stored so; it is parsed when it is not among those that were read last."""
        key = _digest(stored.encode())
        with self._lock:
            if (known := self._read.get(key)) is not None:
                self._read.move_to_end(key)
                return known
        read = parse(stored)
        with self._lock:
            slim = self._read[key] = self._slim(read)
            while len(self._read) > self._most:
                self._read.popitem(last=False)
        return slim

    def _slim(self, plan: Plan) -> Plan:
        """The same plan, of the parts that others are made of."""
        parts = {name: self._shared(getattr(plan.round, name)) for name in Round.model_fields}
        round_ = plan.round.model_copy(update=parts)
        own = {"persona": self._shared(plan.persona), "values": self._shared(plan.values)}
        return plan.model_copy(update={"round": round_, **own})

    def _shared(self, part: object) -> object:
        if isinstance(part, tuple):
            return tuple(self._shared(one) for one in part)
        if not isinstance(part, Value):
            return part
        key = (type(part), _digest(part.model_dump_json().encode()))
        return self._parts.setdefault(key, part)


def _digest(text: bytes) -> bytes:
    return blake2b(text, digest_size=16).digest()

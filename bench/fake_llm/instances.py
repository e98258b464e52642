"""A valid instance of any JSON schema, filled with what the prompt offers: sentence ids, listed ids, plain words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bench.fake_llm.draw import draw

Schema = Mapping[str, object]

_SENTENCE = re.compile(r"^\[(t\d+s\d+)\] \S", re.MULTILINE)
_ANY_SENTENCE = re.compile(r"\bt\d+s\d+\b")
_LISTED = re.compile(r"^- ([a-z][a-z0-9_-]*): ", re.MULTILINE)
_CITES = re.compile(r"evidence|sentence|counter|cite|proof|quote")
_NO_IDS = frozenset({"shown", "partly", "missing", "open"})
_PROSE = {
    "summary": "You told of concrete work of your own. What came of it stayed thin until you were asked.",
    "title": "A decision with its reason",
    "reasoning": "The sentences named tell it directly.",
    "text": "You said what you did yourself, and the outcome was left open.",
    "advice": "Say what changed, and by how much, before you are asked.",
    "better": "After that, [what changed, and by how much].",
}
_BY_KIND = {"blank": "how much it changed", "join": "and then"}


@dataclass(frozen=True, slots=True)
class Offer:
    """What a prompt offers for filling in. `salt` makes samples with other seeds differ a little."""

    sentences: tuple[str, ...]
    listed: tuple[str, ...]
    salt: str

    @classmethod
    def of(cls, prompt: str, salt: str) -> "Offer":
        sentences = _SENTENCE.findall(prompt) or _ANY_SENTENCE.findall(prompt)
        blocks = re.split(r"\n(?!- )", prompt)
        lists = [[i for i in _LISTED.findall(b) if i not in _NO_IDS] for b in blocks]
        last: list[str] = next((ids for ids in reversed(lists) if ids), [])
        return cls(tuple(dict.fromkeys(sentences)), tuple(dict.fromkeys(last)), salt)


def instance(schema: Schema, offer: Offer) -> object:
    """The value, the same for the same schema and offer."""
    defs = schema.get("$defs")
    return _Filling(defs if isinstance(defs, Mapping) else {}, offer).value(schema, "", "")


class _Filling:
    def __init__(self, defs: Mapping[str, object], offer: Offer) -> None:
        self._defs, self._offer = defs, offer

    def value(self, schema: Schema, name: str, path: str, nth: int = 0) -> object:
        schema = self._resolved(schema)
        if "const" in schema:
            return schema["const"]
        if isinstance(choices := schema.get("enum"), list):
            return self._chosen(choices, name, path)
        if isinstance(ways := schema.get("anyOf") or schema.get("oneOf"), list):
            real = [w for w in ways if isinstance(w, Mapping) and w.get("type") != "null"]
            return self.value(real[nth % len(real)], name, path, nth) if real else None
        match schema.get("type"):
            case "object":
                return self._object(schema, path, nth)
            case "array":
                return self._array(schema, name, path)
            case "integer" | "number":
                return schema.get("minimum", schema.get("exclusiveMinimum", 1))
            case "boolean":
                return draw(self._offer.salt + path, 2) == 0
            case "null":
                return None
            case _:
                return self._text(schema, name, path)

    def _resolved(self, schema: Schema) -> Schema:
        while isinstance(ref := schema.get("$ref"), str):
            target = self._defs.get(ref.rsplit("/", 1)[-1])
            schema = target if isinstance(target, Mapping) else {}
        if isinstance(parts := schema.get("allOf"), list) and len(parts) == 1:
            return self._resolved(parts[0])
        return schema

    def _object(self, schema: Schema, path: str, nth: int) -> dict[str, object]:
        out: dict[str, object] = {}
        properties = schema.get("properties")
        fields = properties if isinstance(properties, Mapping) else {}
        for name, part in fields.items():
            if name == "id" and self._names_a_list(fields) and nth < len(self._offer.listed):
                out[name] = self._offer.listed[nth]
                continue
            out[name] = self._of_kind(name, out) or self.value(
                part, name, f"{path}/{name}.{nth}", nth
            )
            if name == "score" and isinstance(cited := out.get("evidence"), list):
                out[name] = self._score(part, len(cited), path)
        return out

    def _of_kind(self, name: str, out: Mapping[str, object]) -> str | None:
        """The text of a piece whose kind says what it must be."""
        kind = out.get("kind")
        if name != "text" or not isinstance(kind, str):
            return None
        if kind == "own" and self._offer.sentences:
            return self._offer.sentences[draw(str(len(out)), len(self._offer.sentences))]
        return _BY_KIND.get(kind)

    def _score(self, schema: Schema, cited: int, path: str) -> object:
        """No more than the evidence carries; a sample with another seed is now and then one stricter."""
        choices = self._resolved(schema).get("enum")
        top = len(choices) - 1 if isinstance(choices, list) else 2
        strict = draw(f"{self._offer.salt}{path}", 4) == 0
        score = max(0, min(cited, top) - strict)
        return choices[score] if isinstance(choices, list) else score

    def _array(self, schema: Schema, name: str, path: str) -> list[object]:
        if isinstance(fixed := schema.get("prefixItems"), list):
            return [self.value(part, name, f"{path}/{i}", i) for i, part in enumerate(fixed)]
        if name == "no_occasion":
            return []
        part = schema.get("items")
        item = self._resolved(part if isinstance(part, Mapping) else {})
        if item.get("type") == "string" and _CITES.search(name):
            return self._cited(name, path, schema)
        fields = item.get("properties")
        least, most = _int(schema.get("minItems"), 0), _int(schema.get("maxItems"), 50)
        wanted = 3
        if isinstance(fields, Mapping) and self._names_a_list(fields) and self._offer.listed:
            wanted = len(self._offer.listed)
        return [self.value(item, name, path, i) for i in range(min(max(least, wanted), most))]

    def _cited(self, name: str, path: str, schema: Schema) -> list[object]:
        known = self._offer.sentences
        against = name.startswith("counter")
        count = 0 if against else draw(path, 3)
        count = min(max(count, _int(schema.get("minItems"), 0)), len(known))
        start = draw(path + ",".join(known), len(known)) if known else 0
        return [known[(start + i) % len(known)] for i in range(count)]

    def _names_a_list(self, fields: Mapping[str, object]) -> bool:
        """Objects with an id and a score are the items of a list in the prompt."""
        return "id" in fields and bool({"score", "evidence", "shown"} & set(fields))

    def _chosen(self, choices: list[object], name: str, path: str) -> object:
        if name == "chance" and "taken" in choices:
            return "taken" if self._offer.sentences else "asked"
        return choices[draw(path, len(choices))]

    def _text(self, schema: Schema, name: str, path: str) -> str:
        known, listed = self._offer.sentences, self._offer.listed
        pattern = str(schema.get("pattern", ""))
        if known and (name == "id" or _CITES.search(name) or "s\\d" in pattern):
            return known[draw(path, len(known))]
        if listed and name in ("topic", "topic_id", "item", "drill", "aim"):
            return listed[draw(path, len(listed))]
        said = _PROSE.get(name, f"This is about {name or 'it'}.")
        most, least = _int(schema.get("maxLength"), 2000), _int(schema.get("minLength"), 0)
        return said.ljust(least, ".")[:most]


def _int(value: object, otherwise: int) -> int:
    return value if isinstance(value, int) else otherwise

"""The types of generated programs, and what may be done with each."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Type:
    """A type as the program writes it. `parts` are element types; `labels` name a tuple's elements."""

    kind: str
    text: str
    parts: tuple = ()
    labels: tuple = ()


INT, DOUBLE, FLOAT, BOOL, STRING = (Type(name, name) for name in ("Int", "Double", "Float", "Bool", "String"))
VOID = Type("Void", "Void")
NUMBERS = (INT, DOUBLE, FLOAT)
SCALARS = (INT, INT, INT, DOUBLE, DOUBLE, FLOAT, BOOL, STRING)
KEYS = (INT, STRING)


def array(element):
    return Type("Array", f"[{element.text}]", (element,))


def optional(wrapped):
    text = f"({wrapped.text})?" if wrapped.kind == "Function" else f"{wrapped.text}?"
    return Type("Optional", text, (wrapped,))


def dictionary(key, value):
    return Type("Dictionary", f"[{key.text}: {value.text}]", (key, value))


def tuple_of(parts, labels):
    texts = [f"{label}: {part.text}" if label else part.text for part, label in zip(parts, labels)]
    return Type("Tuple", f"({', '.join(texts)})", tuple(parts), tuple(labels))


def function(parameters, result):
    texts = ", ".join(part.text for part in parameters)
    return Type("Function", f"({texts}) -> {result.text}", (*parameters, result))


def is_equatable(type):
    return type.kind not in ("Function", "Dictionary", "Tuple") and all(map(is_equatable, type.parts))


def is_comparable(type):
    return type.kind in ("Int", "Double", "Float", "String")


@dataclass
class Variable:
    """Something that has a value: a variable, a parameter, a field of `self`."""

    name: str
    type: Type
    is_mutable: bool = False
    # An `inout` parameter, or a field in a mutating method: a closure that is kept must not use it.
    is_borrowed: bool = False
    # Used by a closure or a function: handing it over as `inout` could meet an access that is under way.
    is_captured: bool = False


@dataclass
class Parameter:
    name: str
    type: Type
    label: str = ""  # "" for `_`
    default: str = ""
    is_inout: bool = False


@dataclass
class Callable:
    """A function or a method, with about how many statements a call of it runs."""

    name: str
    parameters: list
    result: Type
    cost: int = 1
    is_mutating: bool = False
    is_static: bool = False


@dataclass
class Structure:
    type: Type
    fields: list
    methods: list = field(default_factory=list)
    properties: list = field(default_factory=list)


@dataclass
class Enumeration:
    """`cases` are pairs of a name and the payload: pairs of a label ("" for none) and a type."""

    type: Type
    cases: list
    raw: Type = None
    methods: list = field(default_factory=list)
    properties: list = field(default_factory=list)

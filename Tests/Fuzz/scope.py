"""What is in scope while a program is made, and how much work it may still do."""

from contextlib import contextmanager

from swift_types import BOOL, DOUBLE, FLOAT, INT, KEYS, SCALARS, STRING, Variable, array, dictionary, function, optional, tuple_of

# Statements that one program may run, about: nested loops that call functions with loops multiply.
WORK = 20_000


class Scope:
    def __init__(self, random):
        self.random = random
        self.scopes = [[]]
        self.functions, self.structures, self.enumerations = [], {}, {}
        self.names = 0
        # How often the place that is being written runs, and what all of it costs so far.
        self.times, self.spent, self.limit = 1, 0, WORK

    # Chance

    def pick(self, choices):
        return self.random.choice(choices)

    def chance(self, probability):
        return self.random.random() < probability

    def number(self, limit):
        return self.random.randrange(limit)

    def fresh(self, prefix):
        self.names += 1
        return f"{prefix}{self.names}"

    # Work

    def affords(self, cost):
        return self.spent + self.times * cost <= self.limit

    def pay(self, cost):
        self.spent += self.times * cost

    # Names

    def declare(self, variable):
        self.scopes[-1].append(variable)
        return variable

    def variables(self):
        """Those that may be named here. Shorthand parameters of an outer closure cannot be."""
        seen, result = set(), []
        for scope in reversed(self.scopes):
            for variable in reversed(scope):
                if variable.name not in seen:
                    seen.add(variable.name)
                    result.append(variable)
        return result

    @contextmanager
    def inner(self, cost=1, kept=False, times=1, only=None, hidden=None):
        """A scope within this one. In a kept closure what is borrowed cannot be named; `only` hides all else,
        `hidden` some variables, and `self` with them, through which a field could be reached."""
        saved, saved_times = self.scopes, self.times
        if only is not None:
            self.scopes = [only]
        else:
            self.scopes = [[v for v in scope if not v.name.startswith("$") or cost == 1] for scope in self.scopes]
            if hidden:
                self.scopes = [[v for v in scope if v.name not in hidden and v.name != "self"] for scope in self.scopes]
            if kept:
                self.scopes = [[v for v in scope if not v.is_borrowed] for scope in self.scopes]
                for variable in self.variables():
                    variable.is_captured = True
        self.scopes = self.scopes + [[]]
        self.times *= times * (cost if cost > 1 else 1)
        yield
        self.scopes, self.times = saved, saved_times

    def root(self, path):
        return path.split(".")[0].split("[")[0]

    def paths(self, type, mutable=False):
        """Variables, fields and tuple elements of the type."""
        return [path for path, part, can_change in self.places() if part == type and (can_change or not mutable)]

    def places(self):
        result = []
        for variable in self.variables():
            if variable.type.kind == "Function" and variable.is_borrowed:
                continue  # A function that came as an argument may only be called.
            result.append((variable.name, variable.type, variable.is_mutable))
            result += self.parts(variable.name, variable.type, variable.is_mutable, 2)
        return result

    def parts(self, path, type, is_mutable, depth):
        result = []
        if depth == 0:
            return result
        if type.kind == "Struct" and type.text in self.structures:
            for each in self.structures[type.text].fields:
                place = (f"{path}.{each.name}", each.type, is_mutable and each.is_mutable)
                result += [place, *self.parts(*place, depth - 1)]
        if type.kind == "Tuple":
            for index, (part, label) in enumerate(zip(type.parts, type.labels)):
                place = (f"{path}.{label if label and self.chance(0.5) else index}", part, is_mutable)
                result += [place, *self.parts(*place, depth - 1)]
        return result

    def structure_paths(self):
        return [(path, self.structures.get(type.text) or self.enumerations[type.text]) for path, type, _ in self.places() if type.text in self.structures or type.text in self.enumerations]

    def inout_targets(self, type):
        free = {variable.name for variable in self.variables() if variable.is_mutable and not variable.is_captured}
        return [path for path in self.paths(type, mutable=True) if self.root(path) in free]

    # Types

    def type(self, depth=2):
        """Any type that a variable may have."""
        ways = [lambda: self.pick(SCALARS)] * 4
        if depth > 0:
            ways += [lambda: array(self.element_type(depth - 1))] * 3
            ways += [lambda: optional(self.element_type(0))] * 2
            ways += [lambda: self.tuple_type(), lambda: dictionary(self.pick(KEYS), self.pick(SCALARS))]
            ways += [lambda: function([self.pick(SCALARS) for _ in range(self.number(3))], self.pick(SCALARS))]
        named = [each.type for each in (*self.structures.values(), *self.enumerations.values())]
        if named:
            ways += [lambda: self.pick(named)] * 4
        return self.pick(ways)()

    def element_type(self, depth):
        while True:
            type = self.type(depth)
            if type.kind not in ("Dictionary", "Function", "Optional"):
                return type

    def tuple_type(self):
        count = self.pick([2, 2, 3])
        labels = [self.fresh("t") if self.chance(0.5) else "" for _ in range(count)]
        return tuple_of([self.element_type(0) for _ in range(count)], labels)

    def printable(self):
        """The type of something in scope whose text is the same in each run."""
        types = [variable.type for variable in self.variables() if variable.type.kind not in ("Function", "Dictionary")]
        return self.pick(types or [INT, DOUBLE, FLOAT, BOOL, STRING])

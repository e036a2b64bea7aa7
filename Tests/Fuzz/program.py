"""Whole programs: types and functions first, then statements, then all that can be seen."""

import random

from statements import Statements
from swift_types import BOOL, DOUBLE, FLOAT, INT, SCALARS, STRING, VOID, Callable, Enumeration, Parameter, Structure, Type, Variable, function, is_equatable


class Program(Statements):
    def __init__(self, number):
        super().__init__(random.Random(f"block language {number}"))
        self.number_of_program = number

    def text(self):
        """The types, and what follows them."""
        types, lines = [], []
        for _ in range(self.pick([0, 1, 2])):
            types += self.enumeration()
        for _ in range(self.pick([0, 1, 2])):
            types += self.structure()
        for _ in range(self.pick([1, 2, 3])):
            lines += self.statements(self.pick([1, 2]))
            lines += self.function()
        lines += self.statements(self.pick([4, 8, 12]))
        return tuple("".join(f"{line}\n" for line in part) for part in (types, lines + self.state()))

    def type_name(self, prefix):
        """Types of many programs stand in one file."""
        return f"{self.fresh(prefix)}of{self.number_of_program}"

    # Types

    def conformances(self, types, others=()):
        names = [*others, *(["Equatable"] if all(map(is_equatable, types)) else [])]
        return f": {', '.join(names)}" if names else ""

    def field_type(self):
        while True:
            type = self.type(1)
            if type.kind not in ("Function", "Dictionary", "Tuple") and is_equatable(type):
                return type

    def structure(self):
        name = self.type_name("S")
        fields = [Variable(self.fresh("x"), self.field_type(), self.chance(0.8)) for _ in range(self.pick([1, 2, 3]))]
        type = Type("Struct", name)
        structure = Structure(type, fields)
        lines = [f"struct {name}{self.conformances([each.type for each in fields])} {{"]
        for each in fields:
            default = f" = {self.literal(each.type)}" if each.is_mutable and self.chance(0.2) else ""
            lines.append(f"  {'var' if each.is_mutable else 'let'} {each.name}: {each.type.text}{default}")
        self.structures[name] = structure
        for _ in range(self.pick([0, 1, 2, 3])):
            lines += ["  " + line for line in self.method(structure)]
        return lines + ["}"]

    def enumeration(self):
        name, raw = self.type_name("E"), self.pick([None, None, None, INT, STRING])
        type = Type("Enum", name)
        if raw:
            cases = [(self.fresh("k"), []) for _ in range(self.pick([2, 3]))]
            lines = [f"enum {name}: {raw.text}, CaseIterable {{", f"  case {', '.join(each for each, _ in cases)}"]
        else:
            cases = []
            for _ in range(self.pick([2, 3, 4])):
                payload = [(self.fresh("p") if self.chance(0.4) else "", self.field_type()) for _ in range(self.pick([0, 0, 1, 1, 2]))]
                cases.append((self.fresh("k"), payload))
            lines = [f"enum {name}{self.conformances([part for _, payload in cases for _, part in payload])} {{"]
            for each, payload in cases:
                parts = ", ".join(f"{label}: {part.text}" if label else part.text for label, part in payload)
                lines.append(f"  case {each}({parts})" if parts else f"  case {each}")
        enumeration = Enumeration(type, cases, raw)
        self.enumerations[name] = enumeration
        if raw:
            enumeration.properties.append(Callable("rawValue", [], raw))
        for _ in range(self.pick([0, 1, 2])):
            lines += ["  " + line for line in self.method(enumeration)]
        return lines + ["}"]

    def method(self, owner):
        """A method or a computed property. It sees the fields, not the variables around the type."""
        is_struct = isinstance(owner, Structure)
        is_mutating = is_struct and self.chance(0.4)
        is_property = not is_mutating and self.chance(0.4)
        visible = [Variable("self", owner.type, is_mutating, is_borrowed=is_mutating)]
        if is_struct:
            visible += [Variable(each.name, each.type, each.is_mutable and is_mutating, is_borrowed=is_mutating) for each in owner.fields]
        parameters = [] if is_property else self.parameters(may_lend=False)
        result = self.pick([VOID, *SCALARS]) if is_mutating else self.element_type(1)
        functions, self.functions = self.functions, []
        body, cost = self.function_body(parameters, result, visible)
        self.functions = functions
        made = Callable(self.fresh("m"), parameters, result, cost, is_mutating)
        if is_property:
            owner.properties.append(made)
            return [f"var {made.name}: {result.text} {{", *body, "}"]
        owner.methods.append(made)
        return [f"{'mutating ' if is_mutating else ''}func {self.signature(made)} {{", *body, "}"]

    # Functions

    def parameters(self, may_lend=True):
        result = []
        for _ in range(self.pick([0, 1, 1, 2, 3])):
            is_function = self.chance(0.15)
            type = function([self.pick(SCALARS)], self.pick(SCALARS)) if is_function else self.element_type(1)
            is_inout = may_lend and not is_function and self.chance(0.3)
            default = self.literal(type) if type in SCALARS and not is_inout and self.chance(0.25) else ""
            result.append(Parameter(self.fresh("a"), type, self.fresh("w") if self.chance(0.5) or default else "", default, is_inout))
        return result

    def signature(self, callable):
        texts = []
        for each in callable.parameters:
            default = f" = {each.default}" if each.default else ""
            texts.append(f"{each.label or '_'} {each.name}: {'inout ' if each.is_inout else ''}{each.type.text}{default}")
        result = "" if callable.result is VOID else f" -> {callable.result.text}"
        return f"{callable.name}({', '.join(texts)}){result}"

    def function(self):
        parameters = self.parameters()
        result = self.pick([VOID, INT, self.type(1), self.element_type(1)])
        # It may be called at any time: what it can change counts as captured.
        captures = self.chance(0.4)
        if captures:
            for variable in self.variables():
                variable.is_captured = True
        around = [v for scope in self.scopes for v in scope if captures and not v.is_borrowed]
        body, cost = self.function_body(parameters, result, around)
        made = Callable(self.fresh("f"), parameters, result, cost)
        self.functions.append(made)
        return [f"func {self.signature(made)} {{", *body, "}"]

    def function_body(self, parameters, result, visible):
        saved = self.result, self.loops, self.times, self.spent, self.limit
        self.result, self.loops, self.times, self.spent, self.limit = result, [], 1, 0, 300
        with self.inner(only=list(visible)):
            for each in parameters:
                is_borrowed = each.is_inout or each.type.kind == "Function"
                self.declare(Variable(each.name, each.type, each.is_inout, is_borrowed))
            lines = self.statements(self.pick([0, 1, 2, 4])) if self.chance(0.9) else []
            if self.chance(0.3):
                lines.append(f"if {self.bracketed(BOOL)} {{ {self.returning()} }}")
            if result is not VOID:
                lines.append(f"return {self.expression(result, 2)}")
        cost = self.spent + 2
        self.result, self.loops, self.times, self.spent, self.limit = saved
        return ["  " + line for line in lines], cost


def program(number):
    """The program of a number; the same one on each machine."""
    return Program(number).text()


if __name__ == "__main__":
    import sys

    print(*program(int(sys.argv[1])), sep="", end="")

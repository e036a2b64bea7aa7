"""Expressions of a wanted type, from what is in scope.

Each stands by itself: its type does not depend on what surrounds it. So the same expression may follow `let x =`
with or without an annotation. Traps are rare: indices and divisors are guarded, most sums wrap.
"""

from scope import Scope
from swift_types import (
    BOOL, DOUBLE, FLOAT, INT, NUMBERS, STRING, Variable, array, is_comparable, is_equatable, optional)

WORDS = ["", "a", "b", "xyz", "Ada", "long text", "7", "-3", "2.5", "深度", "tab\\t", "q\\\"", "é", "Zebra"]
DOUBLES = ["0.0", "1.0", "0.5", "2.25", "-1.5", "3.0e2", "1e-3", "100.0", "0.1", "-7.75", "1e16", "12345.678", "0x1.8p3", "0xAp-4"]
ROUNDING = ["up", "down", "towardZero", "awayFromZero", "toNearestOrEven", "toNearestOrAwayFromZero"]


def uses_shorthand(body, index):
    """Whether the closure itself names it: Swift counts a closure's parameters by the highest one named."""
    depth = 0
    for place, character in enumerate(body):
        depth += (character == "{") - (character == "}")
        if depth == 0 and body.startswith(f"${index}", place):
            return True
    return False


class Expressions(Scope):
    """One method for each type, and those of any type."""

    def expression(self, type, depth=2):
        """Something of the type; `depth` limits how deep it nests."""
        if depth <= 0 or self.chance(0.2):
            return self.leaf(type)
        makers = [getattr(self, "make_" + type.kind.lower())] * 3 + [self.make_any]
        return self.pick(makers)(type, depth - 1) or self.leaf(type)

    def leaf(self, type):
        """A variable, or what is written out."""
        paths = self.paths(type)
        if paths and self.chance(0.7):
            return self.pick(paths)
        return self.literal(type)

    def literal(self, type):
        kind = type.kind
        if kind == "Int":
            return str(self.pick([0, 1, 2, 3, 5, 7, 10, 42, 100, 1000, 65537, self.number(200)]))
        if kind == "Double":
            return self.parenthesised(self.pick(DOUBLES))
        if kind == "Float":
            return f"Float({self.pick(DOUBLES)})"
        if kind == "Bool":
            return self.pick(["true", "false"])
        if kind == "String":
            return f'"{self.pick(WORDS)}"'
        if kind == "Array":
            count = self.pick([0, 1, 2, 3, 4])
            if count == 0:
                return f"{type.text}()"
            return f"{type.text}([{', '.join(self.leaf(type.parts[0]) for _ in range(count))}])"
        if kind == "Optional":
            return f"({self.pick(['true', 'false'])} ? {self.leaf(type.parts[0])} : nil)"
        if kind == "Dictionary":
            return self.dictionary_literal(type)
        if kind == "Tuple":
            return self.tuple_literal(type, 0)
        if kind == "Function":
            return self.closure(type.parts[:-1], type.parts[-1], typed=True, kept=True)
        if kind == "Struct":
            return self.structure_literal(type, 0)
        return self.case_literal(type, 0)

    def parenthesised(self, text):
        return f"({text})" if text.startswith("-") else text

    def dictionary_literal(self, type):
        key, value = type.parts
        keys = ["1", "2", "30", "4"] if key is INT else ['"a"', '"b"', '"xyz"', '"7"']
        entries = [f"({each}, {self.leaf(value)})" for each in self.random.sample(keys, self.pick([1, 2, 3]))]
        return f"{type.text}(uniqueKeysWithValues: [{', '.join(entries)}])"

    def tuple_literal(self, type, depth):
        parts = [self.expression(part, depth) for part in type.parts]
        return "(" + ", ".join(f"{label}: {part}" if label else part for part, label in zip(parts, type.labels)) + ")"

    def structure_literal(self, type, depth):
        fields = self.structures[type.text].fields
        return f"{type.text}({', '.join(f'{each.name}: {self.expression(each.type, depth)}' for each in fields)})"

    def case_literal(self, type, depth):
        name, payload = self.pick(self.enumerations[type.text].cases)
        values = [f"{label}: {self.expression(part, depth)}" if label else self.expression(part, depth) for label, part in payload]
        return f"{type.text}.{name}" + (f"({', '.join(values)})" if values else "")

    # Of any type

    def make_any(self, type, depth):
        makers = [self.ternary, self.coalesced, self.called, self.called, self.element, self.applied, self.reduced]
        return self.pick(makers)(type, depth)

    def ternary(self, type, depth):
        return f"({self.condition(depth)} ? {self.expression(type, depth)} : {self.expression(type, depth)})"

    def coalesced(self, type, depth):
        if type.kind in ("Function", "Optional"):
            return None
        wrapped = self.expression(optional(type), depth)
        return f"({wrapped} ?? {self.leaf(type)})"

    def called(self, type, depth):
        """A function, a method, or a closure in a variable."""
        choices = [(each.name, each) for each in self.functions if self.may_call(each, type)]
        for path, structure in self.structure_paths():
            choices += [(f"{path}.{each.name}", each) for each in structure.methods if self.may_call(each, type) and not each.is_mutating]
            choices += [(f"{path}.{each.name}", None) for each in structure.properties if each.result == type]
        for variable in self.variables():
            if variable.type.kind == "Function" and variable.type.parts[-1] == type and self.affords(8):
                choices.append((variable.name, variable.type))
        if not choices:
            return None
        name, callable = self.pick(choices)
        if callable is None:
            return name
        if hasattr(callable, "parts"):
            self.pay(8)
            return f"{name}({', '.join(self.expression(part, depth) for part in callable.parts[:-1])})"
        return name + self.arguments(callable, depth)

    def may_call(self, callable, type):
        lent = [each.type for each in callable.parameters if each.is_inout]
        # The same variable cannot be lent twice.
        enough = all(len({self.root(path) for path in self.inout_targets(type)}) >= len(lent) for type in lent)
        return callable.result == type and self.affords(callable.cost) and enough

    def arguments(self, callable, depth):
        self.pay(callable.cost)
        lent, taken = {}, set()
        for each in callable.parameters:
            if each.is_inout:
                free = [path for path in self.inout_targets(each.type) if self.root(path) not in taken]
                lent[each.name] = self.pick(free)
                taken.add(self.root(lent[each.name]))
        texts = []
        # A closure that is handed over must not use what is lent beside it.
        with self.inner(hidden=taken):
            for each in callable.parameters:
                if each.is_inout or not each.default or self.chance(0.5):
                    label = f"{each.label}: " if each.label else ""
                    value = f"&{lent[each.name]}" if each.is_inout else self.expression(each.type, depth)
                    texts.append(label + value)
        return f"({', '.join(texts)})"

    def element(self, type, depth):
        if type.kind == "Function":
            return None
        list = self.expression(array(type), depth)
        ways = [f"{list}.first ?? {self.leaf(type)}", f"{list}.last ?? {self.leaf(type)}"]
        if is_comparable(type):
            ways += [f"{list}.max() ?? {self.leaf(type)}", f"{list}.min() ?? {self.leaf(type)}"]
        paths = self.paths(array(type))
        if paths:
            path = self.pick(paths)
            index = self.leaf(INT)
            ways += [f"{path}.isEmpty ? {self.leaf(type)} : {path}[abs({index} % {path}.count)]"] * 2
            if self.chance(0.02):
                ways += [f"{path}[{index}]"] * 4
        return f"({self.pick(ways)})"

    def applied(self, type, depth):
        """A closure that is called at once."""
        if not self.affords(6):
            return None
        parameter = self.pick([INT, DOUBLE, STRING])
        return f"{self.closure([parameter], type, depth, typed=True)}({self.leaf(parameter)})"

    def reduced(self, type, depth):
        if type not in (*NUMBERS, STRING) or not self.affords(10):
            return None
        element = self.pick([INT, DOUBLE, STRING])
        list = self.expression(array(element), depth)
        with self.inner(cost=4):
            result, each = self.fresh("r"), self.fresh("e")
            self.declare(Variable(result, type))
            self.declare(Variable(each, element))
            body = self.expression(type, 1)
        start = self.literal(type)
        return f"{list}.reduce({start}) {{ ({result}: {type.text}, {each}: {element.text}) -> {type.text} in {body} }}"

    # Numbers

    def make_int(self, type, depth):
        a, b = self.expression(INT, depth), self.expression(INT, depth)
        k, m = self.pick([2, 3, 7, 10, 97]), self.pick([2, 5, 13, 64])
        list = self.leaf(array(self.pick([INT, STRING, DOUBLE])))
        ways = [
            f"({a} &+ {b})", f"({a} &- {b})", f"({a} &* {b})", f"({a} % {k} + {b} % {m})", f"({a} % {k} * ({b} % {m}))",
            f"({a} / {k})", f"({a} % {k} - {b} / {m})", f"({a} & {b})", f"({a} | {k})", f"({a} ^ {b})", f"({a} << {m % 7})",
            f"({a} >> {k % 7})", f"~({a})", f"abs({a} % {k})", f"max({a}, {b})", f"min({a}, {b}, {m})", f"{list}.count",
            f"-({a} % {m})", f"({a}).signum()", f"{self.leaf(STRING)}.count", f"Int({self.leaf(DOUBLE)} / 1e20)",
            f"({self.condition(0)} ? {a} : {b})", f"({a}).quotientAndRemainder(dividingBy: {k}).remainder",
            f"(Int({self.leaf(STRING)}) ?? {b})", f"({self.leaf(array(INT))}.firstIndex(of: {k}) ?? {b})",
        ]
        if self.chance(0.03):
            ways = [f"({a} + {b})", f"({a} * {b})", f"({a} / {b})", f"Int({self.leaf(DOUBLE)})"]
        return self.pick(ways)

    def make_double(self, type, depth):
        a, b = self.expression(DOUBLE, depth), self.expression(DOUBLE, depth)
        return self.pick([
            f"({a} + {b})", f"({a} - {b})", f"({a} * {b})", f"({a} / {b})", f"Double({self.expression(INT, depth)})",
            f"({a}).squareRoot()", f"({a}).rounded()", f"({a}).rounded(.{self.pick(ROUNDING)})", f"abs({a})", f"max({a}, {b})", f"({a} * 2 + 1)", f"-({a})",
            f"Double({self.leaf(FLOAT)})", f"({a}).magnitude", f"(Double({self.leaf(STRING)}) ?? {b})",
            f"{self.leaf(array(DOUBLE))}.reduce(0, +)", f"{self.leaf(array(DOUBLE))}.reduce(into: {b}) {{ $0 -= $1 * 0.5 }}", f"{self.leaf(array(DOUBLE))}.reduce({b}) {{ $0 + $1 * 0.5 }}",
        ])

    def make_float(self, type, depth):
        a, b = self.expression(FLOAT, depth), self.expression(FLOAT, depth)
        return self.pick([
            f"({a} + {b})", f"({a} - {b})", f"({a} * {b})", f"({a} / {b})", f"Float({self.expression(INT, depth)})",
            f"Float({self.expression(DOUBLE, depth)})", f"({a}).squareRoot()", f"abs({a})", f"min({a}, {b})",
            f"({a}).rounded(.{self.pick(ROUNDING)})", f"({a} * 0.5)", f"-({a})",
        ])

    def condition(self, depth=1):
        return self.expression(BOOL, depth)

    def make_bool(self, type, depth):
        other = self.pick([INT, DOUBLE, STRING, FLOAT])
        a, b = self.expression(other, depth), self.expression(other, depth)
        sign = self.pick(["<", ">", "<=", ">=", "==", "!="])
        p, q = self.expression(BOOL, depth), self.expression(BOOL, depth)
        ways = [f"({a} {sign} {b})"] * 4 + [
            f"(({a}, {self.leaf(INT)}) {sign} ({b}, {self.leaf(INT)}))",
            f"({p} && {q})", f"({p} || {q})", f"!({p})", f"({p} == {q})", f"({self.leaf(INT)}).isMultiple(of: 3)",
            f"{self.leaf(array(INT))}.contains({self.leaf(INT)})", f"(0..<10).contains({self.leaf(INT)})",
            f"{self.leaf(STRING)}.hasPrefix({self.leaf(STRING)})", f"{self.leaf(STRING)}.isEmpty",
            f"{self.leaf(STRING)}.contains(\"a\")", f"({self.leaf(DOUBLE)}).isNaN", f"({self.leaf(optional(INT))} == nil)",
            f"{self.leaf(array(INT))}.allSatisfy {{ $0 > {self.leaf(INT)} }}",
            f"{self.leaf(array(STRING))}.contains {{ $0 == {self.leaf(STRING)} }}",
        ]
        types = [variable.type for variable in self.variables() if is_equatable(variable.type)]
        if types:
            type = self.pick(types)
            ways += [f"({self.expression(type, 1)} {self.pick(['==', '!='])} {self.leaf(type)})"] * 3
        return self.pick(ways)

    def make_string(self, type, depth):
        a, b = self.expression(STRING, depth), self.expression(STRING, depth)
        other = self.printable()
        return self.pick([
            f"({a} + {b})", f"{a}.uppercased()", f"{a}.lowercased()", f'"<\\({self.leaf(other)})>"', f"String({self.leaf(INT)})",
            f'"\\({self.inside_text(other)}) \\({self.leaf(INT)})"', f'String(repeating: {self.leaf(STRING)}, count: abs({self.leaf(INT)} % 3))',
            f'{self.leaf(array(STRING))}.joined(separator: "-")', f'{self.leaf(array(INT))}.map {{ "\\($0)" }}.joined()',
            f"max({a}, {b})", f"String(describing: {self.leaf(other)})", f"String({self.leaf(DOUBLE)})",
        ])

    def inside_text(self, type):
        return self.expression(type, 1)

    # Made of others

    def make_array(self, type, depth):
        element = type.parts[0]
        list = self.expression(type, depth)
        number = self.pick([0, 1, 2, 3])
        ways = [
            f"({list} + {self.expression(type, depth)})", f"Array({list}.reversed())", f"Array({list}.prefix({number}))",
            f"Array({list}.suffix({number}))", f"Array({list}.dropFirst({number}))", f"Array({list}.dropLast())",
            f"Array(repeating: {self.leaf(element)}, count: {number})", f"[{self.expression(element, depth)}, {self.leaf(element)}]",
        ]
        if is_comparable(element):
            # Without a total order, what sorting gives is not said.
            ways += [f"{list}.sorted()" if element in (INT, STRING) else f"{list}.filter {{ !$0.isNaN }}.sorted()"]
        if self.affords(10):
            self.pay(10)
            ways += [f"{list}.filter {self.predicate(element)}", self.mapped(element, depth), self.mapped(element, depth)]
            ways += [f"Array({list}.prefix {self.predicate(element)})", f"Array({list}.drop {self.predicate(element)})"]
            ways += [f"{self.leaf(array(INT))}.flatMap {{ _ in {self.leaf(type)} }}", f"{self.leaf(array(STRING))}.compactMap {self.closure([STRING], optional(element))}"]
            ways += [f"stride(from: 0, to: {number * 3}, by: 2).map {self.closure([INT], element)}"]
            other = self.pick([DOUBLE, STRING, INT])
            ways += [f"zip({list}, {self.leaf(array(other))}).map {self.pair_closure(element, other, element)}"]
            ways += [f"{list}.enumerated().filter {{ $0.offset != {number} }}.map {{ $0.element }}"]
            ways += [f"{self.leaf(array(other))}.enumerated().map {self.pair_closure(INT, other, element)}"]
            if element is INT:
                ways += [f"Array({self.leaf(array(STRING))}.indices)", f"Array(stride(from: 10, through: {number}, by: -3))", f"Array(1...{number + 1})"]
                ways += [f"{list}.sorted {{ $0 % 7 < $1 % 7 }}", f"{list}.sorted(by: >)"]
            if element is STRING:
                ways += [f'{self.leaf(STRING)}.split(separator: " ").map {{ String($0) }}', f"{list}.sorted {{ $0.count > $1.count }}"]
        return self.pick(ways)

    def predicate(self, element):
        return self.closure([element], BOOL)

    def mapped(self, element, depth):
        source = self.pick([INT, DOUBLE, STRING, self.printable()])
        list = self.expression(array(source), depth) if source.kind != "Dictionary" else "(0..<3)"
        return f"{list}.map {self.closure([source], element)}"

    def pair_closure(self, first, second, result):
        with self.inner(cost=4):
            a, b = self.fresh("p"), self.fresh("q")
            self.declare(Variable(a, first))
            self.declare(Variable(b, second))
            return f"{{ {a}, {b} in {self.expression(result, 1)} }}"

    def make_optional(self, type, depth):
        wrapped = type.parts[0]
        ways = [f"({self.condition(0)} ? {self.expression(wrapped, depth)} : nil)"] * 4
        if wrapped.kind not in ("Function", "Optional"):
            ways += [f"{self.leaf(array(wrapped))}.first", f"{self.leaf(array(wrapped))}.last"]
            if self.affords(6):
                ways += [f"{self.leaf(array(wrapped))}.first {self.predicate(wrapped)}"]
                source = self.pick([INT, STRING])
                ways += [f"{self.leaf(optional(source))}.map {self.closure([source], wrapped)}"]
        if wrapped is INT:
            ways += [f"Int({self.leaf(STRING)})", f"{self.leaf(array(INT))}.firstIndex {self.predicate(INT)}", f"{self.leaf(optional(STRING))}?.count"]
        for variable in self.variables():
            if variable.type.kind == "Dictionary" and variable.type.parts[1] == wrapped:
                ways += [f"{variable.name}[{self.leaf(variable.type.parts[0])}]"] * 3
            if variable.type.kind == "Optional" and variable.type.parts[0].kind == "Struct":
                for each in self.structures[variable.type.parts[0].text].fields:
                    if each.type == wrapped:
                        ways += [f"{variable.name}?.{each.name}"] * 4
        return self.pick(ways)

    def make_dictionary(self, type, depth):
        key, value = type.parts
        if self.paths(type) and self.chance(0.5):
            path = self.pick(self.paths(type))
            return self.pick([f"{path}.mapValues {self.closure([value], value)}", f"{path}.filter {{ $0.key != {self.leaf(key)} }}"])
        return self.dictionary_literal(type)

    def make_tuple(self, type, depth):
        return self.tuple_literal(type, depth)

    def make_struct(self, type, depth):
        return self.structure_literal(type, depth)

    def make_enum(self, type, depth):
        enumeration = self.enumerations[type.text]
        if enumeration.raw and self.chance(0.3):
            return f"({type.text}(rawValue: {self.leaf(enumeration.raw)}) ?? {self.case_literal(type, 0)})"
        return self.case_literal(type, depth)

    def make_function(self, type, depth):
        named = [each.name for each in self.functions if not any(p.is_inout for p in each.parameters)
                 and each.result == type.parts[-1] and [p.type for p in each.parameters] == list(type.parts[:-1])]
        if named and self.chance(0.5):
            return self.pick(named)
        return self.closure(type.parts[:-1], type.parts[-1], depth, typed=True, kept=True)

    # Closures

    def closure(self, parameters, result, depth=1, typed=False, kept=False):
        """`typed` where nothing around it says its type; `kept` where it may outlive the statement."""
        with self.inner(cost=4, kept=kept):
            if not typed and len(parameters) <= 2 and self.chance(0.6):
                for index, part in enumerate(parameters):
                    self.declare(Variable(f"${index}", part))
                body = self.expression(result, depth)
                if not parameters or uses_shorthand(body, len(parameters) - 1):
                    return f"{{ {body} }}"
            names = [self.fresh("c") for _ in parameters]
        with self.inner(cost=4, kept=kept):
            for name, part in zip(names, parameters):
                self.declare(Variable(name, part))
            head = ", ".join(f"{name}: {part.text}" for name, part in zip(names, parameters))
            if typed or self.chance(0.5):
                head = f"({head}) -> {result.text}"
            else:
                head = ", ".join(names) or "()"
            body = self.expression(result, depth)
            if self.chance(0.3):
                local, type = self.fresh("l"), self.pick([INT, DOUBLE, STRING])
                start = self.expression(type, 1)
                self.declare(Variable(local, type))
                body = f"let {local}: {type.text} = {start}; return {self.expression(result, depth)}"
                if not head.startswith("("):
                    head = f"({', '.join(f'{n}: {p.text}' for n, p in zip(names, parameters))}) -> {result.text}"
            return f"{{ {head} in {body} }}"

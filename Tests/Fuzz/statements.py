"""Statements: what declares, changes, branches, repeats and prints."""

from expressions import Expressions
from swift_types import BOOL, DOUBLE, INT, NUMBERS, STRING, VOID, Variable, array, is_comparable, is_equatable, optional


class Statements(Expressions):
    """Each method gives lines without their common indentation."""

    def __init__(self, random):
        super().__init__(random)
        self.loops = []  # labels of the loops around, "" for one without
        self.result = None  # what `return` must give; None at the top

    def block(self, count, **options):
        """Lines of a block of its own, indented."""
        with self.inner(**options):
            return ["  " + line for line in self.statements(count)]

    def statements(self, count):
        lines = []
        for _ in range(count):
            lines += self.statement()
        return lines or [self.show()]

    def statement(self):
        self.pay(1)
        plain = [self.declaration] * 4 + [self.assignment] * 4 + [self.change] * 3 + [self.printing] * 3 + [self.call, self.destructuring]
        nested = [self.branch, self.choice, self.choice, self.binding, self.repetition, self.counting, self.computed, self.scope, self.filtering]
        if len(self.scopes) < 6 and self.affords(40):
            plain += nested + [self.repetition]
        return self.pick(plain)()

    def show(self):
        return f"print({self.expression(self.printable(), 1)})"

    # Variables

    def declaration(self):
        type, name = self.type(), self.fresh("v")
        value = self.expression(type, 3)
        word = self.pick(["let", "var", "var"])
        self.declare(Variable(name, type, word == "var"))
        return [f"{word} {name}{self.annotation(type)} = {value}"]

    def annotation(self, type):
        return f": {type.text}" if self.chance(0.4) else ""

    def destructuring(self):
        type = self.tuple_type()
        value = self.expression(type, 2)
        names = [self.fresh("v") for _ in type.parts]
        for name, part in zip(names, type.parts):
            self.declare(Variable(name, part))
        return [f"let ({', '.join(names)}) = {value}"]

    def computed(self):
        """A variable whose value an `if` or a `switch` gives."""
        type, name = self.type(1), self.fresh("v")
        with self.inner():
            if self.chance(0.5):
                value = f"if {self.bracketed(BOOL)} {{ {self.expression(type, 1)} }} else {{ {self.expression(type, 1)} }}"
                lines = [f"let {name}: {type.text} = {value}"]
            else:
                subject = self.subject_type()
                lines = [f"let {name}: {type.text} =", f"  switch {self.bracketed(subject)} {{"]
                lines += [f"  {head} {body}" for head, body in self.cases(subject, lambda: self.expression(type, 1))]
                lines += ["  }"]
        self.declare(Variable(name, type))
        return lines

    def assignment(self):
        targets = [(path, type) for path, type, can_change in self.places() if can_change]
        if not targets:
            return self.declaration()
        path, type = self.pick(targets)
        if type in NUMBERS and self.chance(0.5):
            if type is INT:
                return [f"{path} {self.pick(['&+=', '&-=', '&*='])} {self.expression(type, 2)}"] if self.chance(0.7) else [
                    f"{path} = {path} % 1000", f"{path} += {self.expression(INT, 2)} % 1000"]
            return [f"{path} {self.pick(['+=', '-=', '*=', '/='])} {self.expression(type, 2)}"]
        if type is STRING and self.chance(0.5):
            return [f"{path} = String(repeating: {path}, count: {path}.count > 40 ? 0 : 1)", f"{path} += {self.expression(type, 1)}"]
        twin = [other for other, same in targets if same == type and self.root(other) != self.root(path)]
        if twin and self.chance(0.15):
            other = self.pick(twin)
            return [f"({path}, {other}) = ({other}, {path})"]
        value = self.expression(type, 3)
        # Swift refuses to assign a variable to itself.
        same = value.removeprefix("self.") == path.removeprefix("self.")
        return [f"{path} = {self.literal(type) if same else value}"]

    def change(self):
        """A collection, an optional's field or a struct, changed in place."""
        ways = []
        for path, type, can_change in self.places():
            if not can_change:
                continue
            if type.kind == "Array":
                ways += [(self.change_array, path, type)] * 2
            if type.kind == "Dictionary":
                ways += [(self.change_dictionary, path, type)] * 4
            if type.kind == "Optional" and type.parts[0].kind in ("Int", "Double", "Array", "Struct"):
                ways += [(self.change_optional, path, type.parts[0])] * 3
            if type.text in self.structures:
                for method in self.structures[type.text].methods:
                    if method.is_mutating and self.may_call(method, method.result):
                        ways += [(self.change_structure, path, method)] * 3
        if not ways:
            return self.declaration()
        way, path, what = self.pick(ways)
        return way(path, what)

    def change_array(self, path, type):
        element = type.parts[0]
        value, index = self.expression(element, 2), self.leaf(INT)
        short = f"if {path}.count > 12 {{ {path}.removeLast(8) }}"
        place = f"{path}[abs({index} % {path}.count)]"
        guarded = lambda line: [f"if !{path}.isEmpty {{ {line} }}"]
        ways = [
            [short, f"{path}.append({value})"], [short, f"{path} += {self.leaf(type)}"], [f"{path}.reverse()"],
            [short, f"{path}.insert({value}, at: abs({index} % ({path}.count + 1)))"], guarded(f"{place} = {value}"),
            guarded(f"print({path}.removeLast())") if element.kind != "Function" else [], [f"_ = {path}.popLast()"],
            guarded(f"{path}.swapAt(0, {path}.count - 1)"), guarded(f"{path}.removeFirst()"), [f"{path} = {path}.sorted()"] if element is INT else [],
            guarded(f"{path}.remove(at: abs({index} % {path}.count))"), [short, f"{path}.append(contentsOf: {self.leaf(type)})"],
        ]
        if self.affords(10):
            with self.hiding(path):
                ways += [[f"{path}.removeAll {self.predicate(element)}"]]
        if element in (INT, STRING):
            ways += [[f"{path}.sort()"], [f"{path}.sort(by: >)"]]
        if element is INT:
            ways += [guarded(f"{place} &+= {self.expression(INT, 1)}")] * 3
        if element is DOUBLE:
            ways += [guarded(f"{place} *= {self.expression(DOUBLE, 1)}")] * 3
        if element.text in self.structures:
            for each in self.structures[element.text].fields:
                if each.is_mutable:
                    ways += [guarded(f"{place}.{each.name} = {self.expression(each.type, 1)}")] * 3
            for method in self.structures[element.text].methods:
                if method.is_mutating and self.may_call(method, method.result) and not any(p.is_inout for p in method.parameters):
                    ways += [guarded(f"{self.ignored(method)}{place}.{method.name}{self.arguments(method, 1)}")] * 3
        if self.chance(0.02):
            ways = [[f"{path}[{index}] = {value}"], [f"{path}.remove(at: {index})"], [f"{path}.removeFirst()"]]
        return self.pick([way for way in ways if way])

    def change_dictionary(self, path, type):
        key, value = type.parts
        place = self.expression(key, 1)
        ways = [
            [f"{path}[{place}] = {self.expression(value, 2)}"], [f"{path}[{place}] = nil"],
            [f"_ = {path}.removeValue(forKey: {place})"], [f"print({path}.removeValue(forKey: {place}) == nil)"],
        ]
        if value is INT:
            ways += [[f"{path}[{place}, default: {self.leaf(INT)}] &+= {self.expression(INT, 1)}"]] * 4
        if value is DOUBLE:
            ways += [[f"{path}[{place}, default: 0] += {self.expression(DOUBLE, 1)}"]] * 4
        return self.pick(ways) + [f"print({path}.count, {path}.sorted {{ $0.key < $1.key }})"]

    def change_optional(self, path, wrapped):
        """What is inside, if there is something."""
        ways = [[f"{path}? = {self.expression(wrapped, 1)}"]]
        if wrapped is INT:
            ways += [[f"{path}? &+= {self.expression(INT, 1)}"]] * 3
        if wrapped is DOUBLE:
            ways += [[f"{path}? -= {self.expression(DOUBLE, 1)}"]] * 3
        if wrapped.kind == "Array":
            ways += [[f"{path}?.append({self.expression(wrapped.parts[0], 1)})"], [f"_ = {path}?.popLast()"]] * 2
        if wrapped.text in self.structures:
            ways += [[f"{path}?.{each.name} = {self.expression(each.type, 1)}"] for each in self.structures[wrapped.text].fields if each.is_mutable]
        return self.pick(ways)

    def change_structure(self, path, method):
        with self.hiding(path):
            if not self.may_call(method, method.result):
                return self.printing()
            return [f"{self.ignored(method)}{path}.{method.name}{self.arguments(method, 1)}"]

    def ignored(self, callable):
        return "" if callable.result is VOID else "_ = "

    def hiding(self, path):
        """A scope in which the variable cannot be named: it is being changed."""
        return self.inner(hidden={self.root(path)})

    def call(self):
        choices = [each for each in self.functions if self.may_call(each, each.result)]
        if not choices:
            return self.printing()
        callable = self.pick(choices)
        text = callable.name + self.arguments(callable, 2)
        return [f"_ = {text}" if callable.result.kind in ("Function", "Dictionary") else text if callable.result is VOID else f"print({text})"]

    # Printing

    def printing(self):
        values = [self.expression(self.printable(), 2) for _ in range(self.pick([1, 1, 2, 3]))]
        ending = self.pick([""] * 6 + [', separator: ", "', ', separator: ""', ', terminator: ";\\n"']) if len(values) > 1 else ""
        return [f"print({', '.join(values)}{ending})"]

    def state(self):
        """Prints all that can be seen."""
        lines = []
        for variable in self.variables():
            if variable.type.kind == "Dictionary":
                lines.append(f'print("{variable.name}", {variable.name}.sorted {{ $0.key < $1.key }})')
            elif variable.type.kind != "Function":
                lines.append(f'print("{variable.name}", {variable.name})')
        return lines

    # Branches

    def bracketed(self, type, depth=2):
        """For places where a `{` would begin the body."""
        return f"({self.expression(type, depth)})"

    def branch(self):
        lines = [f"if {self.bracketed(BOOL)}, {self.bracketed(BOOL, 1)} {{" if self.chance(0.2) else f"if {self.bracketed(BOOL)} {{"]
        lines += self.block(self.pick([1, 2, 3]))
        if self.chance(0.3):
            lines += [f"}} else if {self.bracketed(BOOL)} {{", *self.block(self.pick([1, 2]))]
        if self.chance(0.6):
            lines += ["} else {", *self.block(self.pick([1, 2]))]
        return lines + ["}"]

    def binding(self):
        wrapped, name = self.element_type(1), self.fresh("v")
        value = self.bracketed(optional(wrapped))
        if self.result is not None and not self.loops and self.chance(0.4):
            lines = [f"guard let {name} = {value} else {{ {self.returning()} }}"]
            self.declare(Variable(name, wrapped))
            return lines
        with self.inner():
            word = self.pick(["let", "let", "var"])
            self.declare(Variable(name, wrapped, word == "var"))
            condition = f", {self.bracketed(BOOL, 1)}" if self.chance(0.3) else ""
            lines = [f"if {word} {name} = {value}{condition} {{", *self.block(self.pick([1, 2]))]
        return lines + (["} else {", *self.block(1), "}"] if self.chance(0.5) else ["}"])

    def returning(self):
        return "return" if self.result is VOID else f"return {self.expression(self.result, 2)}"

    def subject_type(self):
        named = [each.type for each in self.enumerations.values()]
        ways = [INT, STRING, self.tuple_type(), optional(INT), BOOL, DOUBLE] + named * 3
        return self.pick(ways)

    def scope(self):
        """`do`, or an `if`, that a `break` with its label leaves."""
        label = self.fresh("part")
        head = self.pick(["do", f"if {self.bracketed(BOOL, 1)}"])
        lines = [f"{label}: {head} {{", *self.block(1), f"  if {self.bracketed(BOOL, 1)} {{ break {label} }}", *self.block(1)]
        return lines + ["}"]

    def filtering(self):
        """`for case`, over something short."""
        element = self.pick([optional(INT), optional(STRING), INT, self.tuple_type()])
        list = self.bracketed(array(element))
        with self.inner(times=6):
            head = self.pattern(element, 2).split(", 42")[0] if element is INT else self.pattern(element, 2)
            condition = f" where {self.bracketed(BOOL, 1)}" if self.chance(0.2) else ""
            return [f"for case {head} in {list}{condition} {{", *self.body(""), "}"]

    def choice(self):
        subject = self.subject_type()
        lines = [f"switch {self.bracketed(subject)} {{"]
        for head, body in self.cases(subject, lambda: self.block(self.pick([1, 2]))):
            lines += [head, *body]
        return lines + ["}"]

    def cases(self, subject, body):
        """Pairs of `case …:` and its body; the last ones leave nothing out."""
        result = []
        for _ in range(self.pick([1, 2, 3])):
            with self.inner():
                pattern = self.pattern(subject, 2)
                condition = f" where {self.bracketed(BOOL, 1)}" if self.chance(0.3) else ""
                result.append((f"case {pattern}{condition}:", body()))
        if subject.kind == "Enum" and self.chance(0.6):
            for name, payload in self.enumerations[subject.text].cases:
                with self.inner():
                    result.append((f"case {self.case_pattern(name, payload)}:", body()))
        elif subject is BOOL:
            result += [("case true:", body()), ("case false:", body())]
        elif self.chance(0.3):
            with self.inner():
                result.append((f"case {self.bound(subject)}:", body()))
        else:
            result.append(("default:", body()))
        return result

    def bound(self, type):
        name = self.fresh("b")
        self.declare(Variable(name, type))
        return f"let {name}"

    def pattern(self, type, depth):
        """A pattern that may fail; what it binds is declared."""
        if type.kind == "Tuple":
            return f"({', '.join(self.part_pattern(part, depth - 1) for part in type.parts)})"
        if type.kind == "Optional":
            # `5?` would be read as an expression.
            ways = [lambda: "nil", lambda: ".none", lambda: f"{self.bound(type.parts[0])}?", lambda: f".some({self.part_pattern(type.parts[0], 0)})"]
            return self.pick(ways)()
        if type.kind == "Enum":
            name, payload = self.pick(self.enumerations[type.text].cases)
            return self.case_pattern(name, payload, depth)
        if type is INT:
            a = self.number(20)
            return self.pick([f"{a}", f"{a}...{a + self.number(50)}", f"{a}..<{a + 9}", f"-5 ... -1", f"{a}...", f"..<{a}", f"...{a}", f"{a}, {a + 1}, 42"])
        if type is STRING:
            return self.pick(['"a"', '"b", "xyz"', '""', '"Ada"'])
        if type is DOUBLE:
            return self.pick(["0", "1.5", "0.0..<10.0", "-1.0 ... 1.0", "2.5...", "..<0.5"])
        if type is BOOL:
            return self.pick(["true", "false"])
        return self.bound(type)

    def part_pattern(self, type, depth):
        if self.chance(0.35):
            return self.bound(type)
        if self.chance(0.2) or type.kind not in ("Int", "String", "Bool", "Enum"):
            return "_"
        return self.pattern(type, depth).split(", 42")[0].split(', "xyz"')[0].split(f", ")[0] if type in (INT, STRING) else self.pattern(type, depth)

    def case_pattern(self, name, payload, depth=0):
        if not payload:
            return f".{name}"
        parts = [self.part_pattern(part, depth - 1) if depth > 0 else self.bound(part) if self.chance(0.7) else "_" for _, part in payload]
        return f".{name}({', '.join(f'{label}: {part}' if label else part for (label, _), part in zip(payload, parts))})"

    # Loops

    def repetition(self):
        """`for`, over something short."""
        name, second, label = self.fresh("i"), self.fresh("e"), self.fresh("loop") if self.chance(0.2) else ""
        count, element = self.pick([2, 3, 4, 5]), self.element_type(1)
        list = self.bracketed(array(element))
        heads = [
            (f"{name} in 0..<{count}", [(name, INT)]), (f"{name} in 1...{count}", [(name, INT)]), (f"{name} in {list}", [(name, element)]),
            (f"({name}, {second}) in {list}.enumerated()", [(name, INT), (second, element)]),
            (f"{name} in stride(from: {count * 2}, to: 0, by: -2)", [(name, INT)]),
            (f"({name}, {second}) in zip(0..<{count}, {list})", [(name, INT), (second, element)]),
            (f"{name} in stride(from: 0.0, through: 1.0, by: 0.25)", [(name, DOUBLE)]),
            (f"{name} in (0..<{count}).reversed()", [(name, INT)]), (f"_ in 0..<{count}", []),
        ]
        head, declared = self.pick(heads)
        with self.inner(times=6):
            for each, type in declared:
                self.declare(Variable(each, type))
            condition = f" where {self.bracketed(BOOL, 1)}" if self.chance(0.2) else ""
            lines = [f"{label}: for {head}{condition} {{" if label else f"for {head}{condition} {{", *self.body(label), "}"]
        return lines

    def body(self, label):
        self.loops.append(label)
        lines = self.block(self.pick([1, 2, 3]))
        named = [each for each in self.loops if each]
        if self.chance(0.4):
            target = " " + self.pick(named) if named and self.chance(0.5) else ""
            lines.append(f"  if {self.bracketed(BOOL, 1)} {{ {self.pick(['break', 'continue'])}{target} }}")
            lines += self.block(1)
        self.loops.pop()
        return lines

    def counting(self):
        """`while` and `repeat`, with a counter that nothing else changes."""
        name, count, label = self.fresh("n"), self.pick([2, 3, 4]), self.fresh("loop") if self.chance(0.2) else ""
        prefix = f"{label}: " if label else ""
        self.declare(Variable(name, INT))
        start = [f"var {name} = 0"]
        with self.inner(times=5):
            if self.chance(0.6):
                condition = f", {self.bracketed(BOOL, 1)}" if self.chance(0.3) else ""
                return start + [f"{prefix}while {name} < {count}{condition} {{", f"  {name} += 1", *self.body(label), "}"]
            return start + [f"{prefix}repeat {{", f"  {name} += 1", *self.body(label), f"}} while {name} < {count}"]

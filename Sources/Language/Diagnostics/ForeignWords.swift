/// What other languages call differently: the words of a student who comes from Python, C, Java or JavaScript.
///
/// Asked only where a word means nothing here, so that a block may use every one of them as its own name.
enum ForeignWords {
  /// Between other words, where the text cannot be read on: `a and b`, `new Point()`.
  static let syntax: [String: String] = [
    "and": "write `&&`",
    "or": "write `||`",
    "not": "write `!` in front of the condition, as in `!isDone`",
    "is": "compare with `==`",
    "elif": "write `else if`",
    "elseif": "write `else if`",
    "elsif": "write `else if`",
    "then": "the body stands in braces: `if x > 0 { … }`",
    "foreach": "write `for x in xs { … }`",
    "until": "write `while !(…)`",
    "unless": "write `if !(…)`",
    "def": function, "function": function, "fn": function, "fun": function,
    "void": "a function is declared with `func`, and one that gives nothing back has no `->`",
    "lambda": "a closure is written `{ x in x * x }`",
    "const": "a constant is declared with `let`",
    "val": "a constant is declared with `let`",
    "auto": "declare it with `let` or `var`, as in `let x = 3`",
    "int": variable("Int"), "long": variable("Int"), "double": variable("Double"),
    "float": variable("Double"), "bool": variable("Bool"), "boolean": variable("Bool"),
    "char": variable("String"), "string": variable("String"), "String": variable("String"),
    "Int": variable("Int"), "Double": variable("Double"), "Bool": variable("Bool"),
    "Float": variable("Float"),
    "new": "a value is made with the type's name alone, as in `Point()`",
    "raise": "stop with `fatalError(\"…\")`, or give back an optional",
    "del": "remove an element with `a.remove(at: 0)`",
    "print": "what is printed stands in parentheses: `print(x)`",
    "from": "only `import Kernels` is accepted, and not needed",
    "with": "write the statements one after the other",
    "global": "a function may use the variables of its block as they are",
  ]

  /// Operators and the like; those that are Swift's own mean something else where they stand.
  static let operators: [String: String] = [
    "**": "a power is `pow(x, 2)`, a square `x * x`",
    "=>": "a closure is written `{ x in x * x }`, and at least as large `>=`",
    "<>": "write `!=`",
    "=<": "write `<=`",
    "=+": "write `+=`",
    "=-": "write `-=`, or put a space in front of the `-`",
    "===": "compare values with `==`",
    "!==": "compare values with `!=`",
    "->":
      "it stands only in types and in front of a function's result; a closure is written `{ x in x * x }`",
    "<-": "assign with `=`",
  ]

  /// What is found where something else was expected, and what was meant by it.
  static let insteadOf: [String: [String: String]] = [
    "`{`": [
      ":": "a body stands in braces: `{ … }`",
      "=": "compare with `==`",
      "in": "ask with `xs.contains(x)`",
    ],
    "`)`": [
      "=": "a label is followed by `:`, as in `f(x: 3)`",
      "for": "make an array from another with `xs.map { x in … }`",
      ";": "go through numbers with `for i in 0..<10 { … }`",
    ],
    "`]`": [
      ":": "the elements from 1 up to 3 are `a[1..<3]`",
      "for": "make an array from another with `xs.map { x in … }`",
    ],
    "`in`": ["=": "go through numbers with `for i in 0..<10 { … }`"],
    "`:` and the type": [")": "the type stands behind the name, as in `x: Double`"],
    "the end of the statement": [
      "if": "choose with `condition ? a : b`",
      ":": "a dictionary is written `[\"a\": 1]`, a choice `condition ? a : b`, and a body stands in braces",
      "as": "convert with the type's name, as in `Double(x)`",
    ],
  ]

  /// Where a value or a function is expected.
  static let values: [String: String] = [
    "len": "the number of elements is `a.count`",
    "range": "the numbers from 0 to 9 are `0..<10`",
    "xrange": "the numbers from 0 to 9 are `0..<10`",
    "True": "write `true`", "TRUE": "write `true`", "False": "write `false`", "FALSE": "write `false`",
    "None": nothing, "null": nothing, "NULL": nothing, "nullptr": nothing, "undefined": nothing,
    "str": "a text is made with `String(x)`, or inside of another: `\"\\(x)\"`",
    "int": "convert with `Int(x)`",
    "float": "convert with `Double(x)`", "double": "convert with `Double(x)`",
    "sum": "add the elements with `a.reduce(0, +)`",
    "append": "write `a.append(x)`",
    "sorted": "write `a.sorted()`",
    "reversed": "write `a.reversed()`",
    "enumerate": "write `a.enumerated()`",
    "input": noInput, "readLine": noInput, "scanf": noInput,
    "printf": printing, "println": printing, "cout": printing, "echo": printing, "puts": printing,
    "System": modules, "console": modules,
    "Math": mathematics, "math": mathematics,
    "np": arrays, "numpy": arrays, "torch": arrays, "tf": arrays,
    "this": "a method names its own value `self`",
    "pass": "leave the braces empty",
    "random": noChance, "rand": noChance, "arc4random": noChance, "Random": noChance,
    "Date": noClock, "time": noClock, "clock": noClock,
    "assert": "write `expect(…)`",
    "exit": "stop with `fatalError(\"…\")`",
  ]

  /// Behind a dot.
  static let members: [String: String] = [
    "length": "the number of elements is `count`",
    "size": "the number of elements is `count`",
    "len": "the number of elements is `count`",
    "push": "write `append(x)`", "push_back": "write `append(x)`", "add": "write `append(x)`",
    "pop": "write `removeLast()`",
    "extend": "write `append(contentsOf: b)`, or `a += b`",
    "indexOf": "write `firstIndex(of: x)`", "index": "write `firstIndex(of: x)`",
    "includes": "write `contains(x)`",
    "equals": "compare with `==`",
    "toString": "a text is made with `String(x)`, or inside of another: `\"\\(x)\"`",
    "format": "write `format(x, digits: 2)`",
    "reverse": "write `reversed()`",
    "sqrt": "write `sqrt(x)`",
    "upper": "write `uppercased()`", "toUpperCase": "write `uppercased()`",
    "lower": "write `lowercased()`", "toLowerCase": "write `lowercased()`",
    "each": "write `forEach { … }`, or a `for` loop",
    "random": noChance, "shuffle": noChance, "shuffled": noChance, "randomElement": noChance,
  ]

  /// What Swift's strings have as collections of characters, which those of blocks are not.
  static let textMembers: Set<String> = [
    "dropFirst", "dropLast", "prefix", "suffix", "first", "last", "reversed", "map", "filter", "forEach",
    "enumerated", "indices", "startIndex", "endIndex", "index", "firstIndex", "lastIndex", "removeFirst",
    "removeLast",
    "popLast", "sorted", "reduce", "allSatisfy", "compactMap", "utf8", "unicodeScalars", "insert", "remove",
    "max",
    "min", "randomElement", "shuffled", "drop", "removeAll", "flatMap",
  ]

  /// In place of a type.
  static let types: [String: String] = [
    "int": "write `Int`", "long": "write `Int`", "integer": "write `Int`",
    "Integer": "write `Int`", "number": "write `Double`", "Number": "write `Double`",
    "float": "write `Double`", "double": "write `Double`", "str": "write `String`",
    "string": "write `String`", "char": "write `String`",
    "bool": "write `Bool`", "boolean": "write `Bool`", "Boolean": "write `Bool`", "BOOL": "write `Bool`",
    "void": "leave it out, or write `Void`", "None": "leave it out, or write `Void`",
    "list": "an array of numbers is `[Double]`", "List": "an array of numbers is `[Double]`",
    "vector": "an array of numbers is `[Double]`",
    "dict": "a dictionary is `[String: Int]`", "map": "a dictionary is `[String: Int]`",
    "Map": "a dictionary is `[String: Int]`", "HashMap": "a dictionary is `[String: Int]`",
  ]

  /// In front of a string, as in `f"…"`.
  static let stringPrefix = "a value goes into a text as `\"\\(x)\"`"

  private static let function =
    "a function is declared with `func`, as in `func f(x: Double) -> Double { … }`"
  private static let nothing = "what is missing is `nil`"
  private static let noInput = "a block reads no input; give the value in the block"
  private static let printing = "write `print(x)`"
  private static let modules = "write `print(x)`"
  private static let mathematics = "functions such as `sqrt(x)` stand alone, and π is `Double.pi`"
  private static let arrays =
    "there are no modules to name: arrays are `[1.0, 2.0]`, functions such as `sqrt(x)` stand alone"
  private static let noChance =
    "a block gives the same result every time; random values come from functions with a `seed`"
  private static let noClock = "a block gives the same result every time, and cannot ask for the time"

  private static func variable(_ type: String) -> String {
    "the type stands behind the name, as in `let x: \(type) = …`"
  }
}

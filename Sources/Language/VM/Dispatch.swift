extension Machine {
  /// Runs from the innermost frame on until that frame returns.
  ///
  /// One loop, one switch: calls of block functions push a frame and go on here. Each instruction is a step. They
  /// are counted where code stops being straight: between two jumps, the distance in the code says how many there
  /// were. They are compared with the budget at jumps backwards and at calls.
  func dispatch() throws(Failure) {
    let entry = frames.count
    var function = frames.last.function
    var code = linked.functions[function].code
    var next = code
    var w = stack.words + frames.last.words
    var v = stack.values + frames.last.values
    // `steps` is this and how far `next` has come in `code`.
    var earlierSteps = self.steps
    load(function, w)
    // When an instruction fails, its place is where the frame says that it stands.
    var isFinished = false
    defer {
      if !isFinished {
        frames.suspend(at: next - code)
        self.steps = earlierSteps &+ next.distance(from: code)
      }
    }
    @inline(__always)
    func jump(_ target: Index) {
      let place = code + Int(target)
      earlierSteps &+= next.distance(from: place)
      next = place
    }
    @inline(__always)
    func checkBudget() throws(Failure) {
      let steps = earlierSteps &+ next.distance(from: code)
      if steps >= checkpoint { try check(steps) }
    }
    // Before and after what counts steps itself.
    @inline(__always)
    func suspend() {
      frames.suspend(at: next - code)
      self.steps = earlierSteps &+ next.distance(from: code)
    }
    @inline(__always)
    func resume() { earlierSteps = self.steps &- next.distance(from: code) }

    while true {
      let instruction = next.pointee
      next += 1
      switch instruction {

      // MARK: Moving
      case .moveWord(let to, let from): w[to] = w[from]
      case .copyValue(let to, let from): v[to] = v[from]
      case .takeValue(let to, let from): v[to] = v.take(from)
      case .clear(let first, let count):
        var index = first
        let end = first &+ count
        while index < end {
          v[index] = .nothing
          index &+= 1
        }
      case .loadWord(let to, let index): w[to] = program.words[Int(index)]
      case .loadValue(let to, let index): v[to] = program.values[Int(index)]
      case .loadNothing(let to): v[to] = .nothing
      case .box(let to, let from, let representation): v[to] = representation.value(of: w[from])
      case .unbox(let to, let from): w[to] = v[from].word

      // MARK: Variables of other frames
      case .getGlobalWord(let to, let index): w[to] = stack.words[program.globals[Int(index)].slot]
      case .setGlobalWord(let index, let from): stack.words[program.globals[Int(index)].slot] = w[from]
      case .getGlobal(let to, let index):
        let value = stack.values[program.globals[Int(index)].slot]
        if value.isNothing { throw Failure(Message.overlappingAccess) }
        v[to] = value
      case .getOptionalGlobal(let to, let index): v[to] = stack.values[program.globals[Int(index)].slot]
      case .takeGlobal(let to, let index): v[to] = stack.values.take(program.globals[Int(index)].slot)
      case .setGlobal(let index, let from): stack.values[program.globals[Int(index)].slot] = v.take(from)
      case .requireUnused(let index):
        if stack.values[program.globals[Int(index)].slot].isNothing {
          throw Failure(Message.overlappingAccess)
        }
      case .requireGlobal(let index):
        if !definedGlobals.contains(Int(index)) {
          throw Failure(Message.usedEarly(program.globals[Int(index)].variable.name))
        }
      case .defineGlobal(let index): definedGlobals.insert(Int(index))
      case .makeBox(let to): v[to] = .object(boxes.makeBox())
      case .getBoxWord(let to, let box): w[to] = v.box(box).word
      case .setBoxWord(let box, let from): v.box(box).word = w[from]
      case .getBox(let to, let box):
        let value = v.box(box).value
        if value.isNothing { throw Failure(Message.overlappingAccess) }
        v[to] = value
      case .getOptionalBox(let to, let box): v[to] = v.box(box).value
      case .requireBox(let box):
        if v.box(box).value.isNothing { throw Failure(Message.overlappingAccess) }
      case .takeBox(let to, let box):
        var value: Value = .nothing
        swap(&value, &v.box(box).value)
        v[to] = value
      case .setBox(let box, let from):
        let value = v.take(from)
        v.box(box).value = value

      // MARK: Int
      case .addInt(let to, let left, let right):
        let (value, overflows) = w[left].addingReportingOverflow(w[right])
        if overflows { throw Failure(Message.overflow(w[left], "+", w[right])) }
        w[to] = value
      case .subtractInt(let to, let left, let right):
        let (value, overflows) = w[left].subtractingReportingOverflow(w[right])
        if overflows { throw Failure(Message.overflow(w[left], "-", w[right])) }
        w[to] = value
      case .multiplyInt(let to, let left, let right):
        let (value, overflows) = w[left].multipliedReportingOverflow(by: w[right])
        if overflows { throw Failure(Message.overflow(w[left], "*", w[right])) }
        w[to] = value
      case .divideInt(let to, let left, let right):
        if w[right] == 0 { throw Failure(Message.divisionByZero(w[left], "/")) }
        let (value, overflows) = w[left].dividedReportingOverflow(by: w[right])
        if overflows { throw Failure(Message.overflow(w[left], "/", w[right])) }
        w[to] = value
      case .remainderInt(let to, let left, let right):
        if w[right] == 0 { throw Failure(Message.divisionByZero(w[left], "%")) }
        let (value, overflows) = w[left].remainderReportingOverflow(dividingBy: w[right])
        if overflows { throw Failure(Message.overflow(w[left], "%", w[right])) }
        w[to] = value
      case .negateInt(let to, let from):
        if w[from] == .min { throw Failure(Message.overflow("-", w[from])) }
        w[to] = 0 &- w[from]
      case .magnitudeInt(let to, let from):
        if w[from] == .min { throw Failure(Message.overflow("abs", w[from])) }
        w[to] = abs(w[from])
      case .minimumInt(let to, let left, let right): w[to] = min(w[left], w[right])
      case .maximumInt(let to, let left, let right): w[to] = max(w[left], w[right])
      case .wrappingAddInt(let to, let left, let right): w[to] = w[left] &+ w[right]
      case .wrappingSubtractInt(let to, let left, let right): w[to] = w[left] &- w[right]
      case .wrappingMultiplyInt(let to, let left, let right): w[to] = w[left] &* w[right]
      case .andInt(let to, let left, let right): w[to] = w[left] & w[right]
      case .orInt(let to, let left, let right): w[to] = w[left] | w[right]
      case .exclusiveOrInt(let to, let left, let right): w[to] = w[left] ^ w[right]
      case .shiftLeftInt(let to, let left, let right): w[to] = w[left] << w[right]
      case .shiftRightInt(let to, let left, let right): w[to] = w[left] >> w[right]
      case .complementInt(let to, let from): w[to] = ~w[from]
      case .lessInt(let to, let left, let right): w[to] = w[left] < w[right] ? 1 : 0
      case .lessOrEqualInt(let to, let left, let right): w[to] = w[left] <= w[right] ? 1 : 0
      case .equalInt(let to, let left, let right): w[to] = w[left] == w[right] ? 1 : 0
      case .notEqualInt(let to, let left, let right): w[to] = w[left] != w[right] ? 1 : 0
      case .not(let to, let from): w[to] = w[from] ^ 1

      // MARK: Double
      case .addDouble(let to, let left, let right): w.set(to, w.double(left) + w.double(right))
      case .subtractDouble(let to, let left, let right): w.set(to, w.double(left) - w.double(right))
      case .multiplyDouble(let to, let left, let right): w.set(to, w.double(left) * w.double(right))
      case .divideDouble(let to, let left, let right): w.set(to, w.double(left) / w.double(right))
      case .multiplyAdd(let to, let a, let b, let c):
        let product = w.double(a) * w.double(b)
        w.set(to, product + w.double(c))
      case .multiplySubtract(let to, let a, let b, let c):
        let product = w.double(a) * w.double(b)
        w.set(to, product - w.double(c))
      case .addProduct(let to, let c, let a, let b):
        let product = w.double(a) * w.double(b)
        w.set(to, w.double(c) + product)
      case .subtractProduct(let to, let c, let a, let b):
        let product = w.double(a) * w.double(b)
        w.set(to, w.double(c) - product)
      case .negateDouble(let to, let from): w.set(to, -w.double(from))
      case .magnitudeDouble(let to, let from): w.set(to, w.double(from).magnitude)
      case .squareRootDouble(let to, let from): w.set(to, w.double(from).squareRoot())
      case .lessDouble(let to, let left, let right): w[to] = w.double(left) < w.double(right) ? 1 : 0
      case .lessOrEqualDouble(let to, let left, let right): w[to] = w.double(left) <= w.double(right) ? 1 : 0
      case .equalDouble(let to, let left, let right): w[to] = w.double(left) == w.double(right) ? 1 : 0
      case .notEqualDouble(let to, let left, let right): w[to] = w.double(left) != w.double(right) ? 1 : 0

      // MARK: Float
      case .addFloat(let to, let left, let right): w.set(to, w.float(left) + w.float(right))
      case .subtractFloat(let to, let left, let right): w.set(to, w.float(left) - w.float(right))
      case .multiplyFloat(let to, let left, let right): w.set(to, w.float(left) * w.float(right))
      case .divideFloat(let to, let left, let right): w.set(to, w.float(left) / w.float(right))
      case .negateFloat(let to, let from): w.set(to, -w.float(from))
      case .lessFloat(let to, let left, let right): w[to] = w.float(left) < w.float(right) ? 1 : 0
      case .lessOrEqualFloat(let to, let left, let right): w[to] = w.float(left) <= w.float(right) ? 1 : 0
      case .equalFloat(let to, let left, let right): w[to] = w.float(left) == w.float(right) ? 1 : 0
      case .notEqualFloat(let to, let left, let right): w[to] = w.float(left) != w.float(right) ? 1 : 0

      // MARK: Conversions
      case .doubleFromInt(let to, let from): w.set(to, Double(w[from]))
      case .floatFromInt(let to, let from): w.set(to, Float(w[from]))
      case .intFromDouble(let to, let from): w[to] = try Self.integer(w.double(from))
      case .intFromFloat(let to, let from): w[to] = try Self.integer(Double(w.float(from)))
      case .doubleFromFloat(let to, let from): w.set(to, Double(w.float(from)))
      case .floatFromDouble(let to, let from): w.set(to, Float(w.double(from)))

      // MARK: String
      case .makeString(let to, let index):
        try charge(bytes: MemoryAccount.object)
        v[to] = Value(program.values[Int(index)].string)
      case .appendString(let to, let from):
        try append(v.string(from).text, toStringIn: v + Int(to), &earlierSteps)
      case .lessString(let to, let left, let right):
        earlierSteps &+= Self.steps(comparing: v.string(left).text, v.string(right).text)
        w[to] = v.string(left).text < v.string(right).text ? 1 : 0
      case .lessOrEqualString(let to, let left, let right):
        earlierSteps &+= Self.steps(comparing: v.string(left).text, v.string(right).text)
        w[to] = v.string(left).text <= v.string(right).text ? 1 : 0
      case .equalString(let to, let left, let right):
        earlierSteps &+= Self.steps(comparing: v.string(left).text, v.string(right).text)
        w[to] = v.string(left).text == v.string(right).text ? 1 : 0
      case .describe(let to, let from, let type):
        suspend()
        let text = try self.text(of: v[from], type: program.types[Int(type)])
        try charge(bytes: Int64(text.utf8.count))
        resume()
        earlierSteps &+= Int64(text.utf8.count / 8)
        v[to] = Value(text)
      case .describeWord(let to, let from, let representation):
        v[to] = Value(Self.text(w[from], representation))
      case .appendWordText(let to, let from, let representation):
        try append(Self.text(w[from], representation), toStringIn: v + Int(to), &earlierSteps)

      // MARK: Jumps
      case .jump(let target): jump(target)
      case .loop(let target):
        // Before the jump: a failure's place is that of the loop.
        try checkBudget()
        jump(target)
      case .jumpIf(let condition, let target): if w[condition] != 0 { jump(target) }
      case .jumpUnless(let condition, let target): if w[condition] == 0 { jump(target) }
      case .jumpIfLessInt(let left, let right, let target): if w[left] < w[right] { jump(target) }
      case .jumpIfLessOrEqualInt(let left, let right, let target): if w[left] <= w[right] { jump(target) }
      case .jumpIfEqualInt(let left, let right, let target): if w[left] == w[right] { jump(target) }
      case .jumpIfNotEqualInt(let left, let right, let target): if w[left] != w[right] { jump(target) }
      case .jumpIfLessDouble(let left, let right, let target):
        if w.double(left) < w.double(right) { jump(target) }
      case .jumpUnlessLessDouble(let left, let right, let target):
        if !(w.double(left) < w.double(right)) { jump(target) }
      case .jumpIfLessOrEqualDouble(let left, let right, let target):
        if w.double(left) <= w.double(right) { jump(target) }
      case .jumpUnlessLessOrEqualDouble(let left, let right, let target):
        if !(w.double(left) <= w.double(right)) { jump(target) }
      case .jumpIfEqualDouble(let left, let right, let target):
        if w.double(left) == w.double(right) { jump(target) }
      case .jumpUnlessEqualDouble(let left, let right, let target):
        if w.double(left) != w.double(right) { jump(target) }
      case .jumpIfNothing(let optional, let target): if v[optional].isNothing { jump(target) }
      case .jumpIfSomething(let optional, let target): if !v[optional].isNothing { jump(target) }
      case .countUp(let counter, let last, let target):
        if w[counter] < w[last] {
          try checkBudget()
          w[counter] &+= 1
          jump(target)
        }
      case .nextWord(let to, let array, let index, let target):
        if let word = v.array(array).next(w[index], { $0.word($1) }) {
          w[to] = word
          w[index] &+= 1
        } else {
          jump(target)
        }
      case .nextValue(let to, let array, let index, let target):
        if let value = v.array(array).next(w[index], { $0.element($1) }) {
          v[to] = value
          w[index] &+= 1
        } else {
          jump(target)
        }
      case .nextEntry(let to, let dictionary, let index, let target):
        let place = Int(truncatingIfNeeded: w[index])
        if let entry = v.dictionary(dictionary)._withUnsafeGuaranteedRef({ $0.entry(from: place) }) {
          v[to] = .object(TupleObject([entry.key, entry.value]))
          w[index] = Int64(entry.next)
        } else {
          jump(target)
        }

      // MARK: Optionals
      case .requireSome(let optional): if v[optional].isNothing { throw Failure(Message.unwrappedNil) }
      case .wrapNested(let to, let from): v[to] = .object(SomeObject(v.take(from)))
      case .unwrapNested(let to, let from): v[to] = unsafeDowncast(v[from].object, to: SomeObject.self).value
      case .isNothing(let to, let from): w[to] = v[from].isNothing ? 1 : 0

      // MARK: Arrays
      case .makeArray(let to, let first, let count):
        v[to] = .object(ArrayObject(try taken(v + Int(first), Int(count))))
      case .makeArrayOfWords(let to, let first, let count, let representation):
        try charge(bytes: MemoryAccount.object + MemoryAccount.element * Int64(count))
        let start = Int(first)
        v[to] = .object(
          ArrayObject((start..<start + Int(count)).lazy.map { [w] in representation.value(of: w[$0]) }))
      case .countArray(let to, let array): w[to] = Int64(v.array(array)._withUnsafeGuaranteedRef { $0.count })
      case .elementWord(let to, let array, let index):
        w[to] = try v.array(array).at(w[index]) { $0.word($1) }
      case .elementValue(let to, let array, let index):
        v[to] = try v.array(array).at(w[index]) { $0.element($1) }
      case .elementField(let to, let array, let index, let field):
        w[to] = try v.array(array).at(w[index]) { $0.nearWord($1, field) }
      case .takeElement(let to, let array, let index):
        v[to] = try uniqueArray(v + Int(array), &earlierSteps).at(w[index]) { $0.take($1) }
      case .setElementWord(let array, let index, let from, let representation):
        let word = w[from]
        try uniqueArray(v + Int(array), &earlierSteps).at(w[index]) { $0.set($1, word, representation) }
      case .setElementField(let array, let index, let field, let from, let representation):
        let word = w[from]
        try uniqueArray(v + Int(array), &earlierSteps).at(w[index]) {
          $0.changeNear($1, field) { $0.replaceWord(with: word, representation) }
        }
      case .changeElement(let array, let index, let from, let operation):
        let operand = w[from]
        let unique = try uniqueArray(v + Int(array), &earlierSteps)
        if try !unique.at(w[index], { $0.apply(operation, $1, operand) }) {
          throw Failure(Message.overflow(try unique.at(w[index]) { $0.word($1) }, operation.symbol, operand))
        }
      case .changeElementByProduct(let array, let index, let a, let b, let operation):
        let product = w.double(a) * w.double(b)
        try uniqueArray(v + Int(array), &earlierSteps).at(w[index]) {
          operation.sum(at: $0.address(of: $1), product)
        }
      case .changeElementField(let array, let index, let field, let from, let operation):
        let operand = w[from]
        let unique = try uniqueArray(v + Int(array), &earlierSteps)
        let fits = try unique.at(w[index]) {
          $0.changeNear($1, field) { $0.apply(operation, operand) }
        }
        if !fits {
          let old = try unique.at(w[index]) { $0.nearWord($1, field) }
          throw Failure(Message.overflow(old, operation.symbol, operand))
        }
      case .changeElementFieldByProduct(let array, let index, let field, let a, let b, let operation):
        let product = w.double(a) * w.double(b)
        try uniqueArray(v + Int(array), &earlierSteps).at(w[index]) {
          $0.changeNear($1, field) { $0.sum(operation, product) }
        }
      case .setElementValue(let array, let index, let from):
        let array = try uniqueArray(v + Int(array), &earlierSteps)
        let value = v.take(from)
        try array.at(w[index]) { $0.set($1, value) }
      case .appendWord(let array, let from, let representation):
        try charge(bytes: MemoryAccount.element)
        let word = w[from]
        try uniqueArray(v + Int(array), &earlierSteps)._withUnsafeGuaranteedRef {
          $0.append(word, representation)
        }
      case .appendValue(let array, let from):
        try charge(bytes: MemoryAccount.element)
        let array = try uniqueArray(v + Int(array), &earlierSteps)
        let value = v.take(from)
        array._withUnsafeGuaranteedRef { $0.append(value) }
      case .appendArray(let array, let from):
        let added = v.array(from).takeUnretainedValue()
        try charge(bytes: MemoryAccount.element * Int64(added.count))
        earlierSteps &+= Int64(added.count)
        try uniqueArray(v + Int(array), &earlierSteps)._withUnsafeGuaranteedRef {
          $0.append(contentsOf: added)
        }
      case .removeLastWord(let to, let array):
        let array = try uniqueArray(v + Int(array), &earlierSteps)
        guard let last = array._withUnsafeGuaranteedRef({ $0.popLast() }) else {
          throw Failure(Message.emptyArray)
        }
        w[to] = last.word
      case .removeLastValue(let to, let array):
        let array = try uniqueArray(v + Int(array), &earlierSteps)
        guard let last = array._withUnsafeGuaranteedRef({ $0.popLast() }) else {
          throw Failure(Message.emptyArray)
        }
        v[to] = last
      case .swapElements(let array, let first, let second):
        let array = try uniqueArray(v + Int(array), &earlierSteps).takeUnretainedValue()
        for place in [w[first], w[second]] where !array.contains(place: place) {
          throw Failure(Message.indexOutOfRange(place, array.count))
        }
        array.swapAt(Int(truncatingIfNeeded: w[first]), Int(truncatingIfNeeded: w[second]))

      // MARK: Dictionaries
      case .makeDictionary(let to): v[to] = .object(DictionaryObject())
      case .addKey(let dictionary, let key, let from):
        try charge(bytes: MemoryAccount.entry)
        let key = try self.key(v[key], &earlierSteps)
        let value = v.take(from)
        let isNew = v.dictionary(dictionary)._withUnsafeGuaranteedRef { $0.set(key, value) }
        if !isNew { throw Failure(Message.duplicateKey) }
      case .valueForKey(let to, let dictionary, let key):
        let key = try self.key(v[key], &earlierSteps)
        v[to] = v.dictionary(dictionary)._withUnsafeGuaranteedRef { $0[key] } ?? .nothing
      case .nestedValueForKey(let to, let dictionary, let key):
        let key = try self.key(v[key], &earlierSteps)
        let value = v.dictionary(dictionary)._withUnsafeGuaranteedRef { $0[key] }
        v[to] = value.map { Value.object(SomeObject($0)) } ?? .nothing
      case .jumpUnlessKey(let dictionary, let key, let target):
        let key = try self.key(v[key], &earlierSteps)
        let isPresent = v.dictionary(dictionary)._withUnsafeGuaranteedRef { $0.contains(key) }
        if !isPresent { jump(target) }
      case .takeKey(let to, let dictionary, let key):
        let key = try self.key(v[key], &earlierSteps)
        let dictionary = try uniqueDictionary(v + Int(dictionary), &earlierSteps)
        v[to] = dictionary._withUnsafeGuaranteedRef { $0.take(key) } ?? .nothing
      case .setKey(let dictionary, let key, let from):
        let key = try self.key(v[key], &earlierSteps)
        try set(key, to: v.take(from), in: v + Int(dictionary), &earlierSteps)
      case .setOptionalKey(let dictionary, let key, let from):
        let key = try self.key(v[key], &earlierSteps)
        let value = v.take(from)
        if value.isNothing {
          try remove(key, from: v + Int(dictionary), &earlierSteps)
        } else {
          try set(key, to: value, in: v + Int(dictionary), &earlierSteps)
        }
      case .setNestedKey(let dictionary, let key, let from):
        let key = try self.key(v[key], &earlierSteps)
        let value = v.take(from)
        if value.isNothing {
          try remove(key, from: v + Int(dictionary), &earlierSteps)
        } else {
          let inner = unsafeDowncast(value.object, to: SomeObject.self).value
          try set(key, to: inner, in: v + Int(dictionary), &earlierSteps)
        }

      // MARK: Tuples, structs, enums, ranges
      case .makeTuple(let to, let first, let count):
        try charge(bytes: MemoryAccount.object + MemoryAccount.element * Int64(count))
        v[to] = .object(TupleObject(taking: v + Int(first), count: Int(count)))
      case .fieldWord(let to, let tuple, let index):
        w[to] = v.tuple(tuple)._withUnsafeGuaranteedRef { $0.word(Int(index)) }
      case .fieldValue(let to, let tuple, let index):
        v[to] = v.tuple(tuple)._withUnsafeGuaranteedRef { $0[Int(index)] }
      case .takeField(let to, let tuple, let index):
        v[to] = (v + Int(tuple)).uniqueTuple._withUnsafeGuaranteedRef { $0.take(Int(index)) }
      case .setFieldWord(let tuple, let index, let from, let representation):
        let word = w[from]
        (v + Int(tuple)).uniqueTuple._withUnsafeGuaranteedRef {
          $0.change(Int(index)) { $0.replaceWord(with: word, representation) }
        }
      case .changeField(let tuple, let index, let from, let operation):
        let operand = w[from]
        let unique = (v + Int(tuple)).uniqueTuple
        let fits = unique._withUnsafeGuaranteedRef { $0.change(Int(index)) { $0.apply(operation, operand) } }
        if !fits {
          let old = unique._withUnsafeGuaranteedRef { $0.word(Int(index)) }
          throw Failure(Message.overflow(old, operation.symbol, operand))
        }
      case .changeFieldByProduct(let tuple, let index, let a, let b, let operation):
        let product = w.double(a) * w.double(b)
        (v + Int(tuple)).uniqueTuple._withUnsafeGuaranteedRef {
          $0.change(Int(index)) { $0.sum(operation, product) }
        }
      case .setFieldValue(let tuple, let index, let from):
        let tuple = (v + Int(tuple)).uniqueTuple
        let value = v.take(from)
        tuple._withUnsafeGuaranteedRef { $0[Int(index)] = value }
      case .makeEnum(let to, let tag, let first, let count):
        v[to] = .object(EnumObject(tag: Int64(tag), payload: try taken(v + Int(first), Int(count))))
      case .enumTag(let to, let from):
        if case .int(let tag) = v[from] { w[to] = tag } else { w[to] = v.enumeration(from).tag }
      case .payloadWord(let to, let from, let index): w[to] = v.enumeration(from).storage[Int(index)].word
      case .payloadValue(let to, let from, let index): v[to] = v.enumeration(from).storage[Int(index)]
      case .requireOrderInt(let lower, let upper):
        if w[lower] > w[upper] {
          throw Failure(Message.rangeOrder(w[lower].description, w[upper].description))
        }
      case .requireOrderDouble(let lower, let upper):
        if !(w.double(lower) <= w.double(upper)) {
          throw Failure(Message.rangeOrder(w.double(lower).description, w.double(upper).description))
        }
      case .equalValues(let to, let left, let right, let type):
        suspend()
        let isEqual = try areEqual(v[left], v[right], type: program.types[Int(type)])
        resume()
        w[to] = isEqual ? 1 : 0
      case .elements(let to, let from, let type):
        suspend()
        v[to] = try elements(of: v[from], program.types[Int(type)])
        resume()

      // MARK: Calls
      case .call(let index, let words, let values):
        suspend()
        function = Int(index)
        w += Int(words)
        v += Int(values)
        try enter(function, w, v)
        code = linked.functions[function].code
        next = code
        resume()
      case .callClosure(let closure, let words, let values):
        suspend()
        let closure = unsafeDowncast(v.take(closure).object, to: ClosureObject.self)
        let callee = closure.function
        try enter(callee, w + Int(words), v + Int(values))
        function = callee
        w += Int(words)
        v += Int(values)
        if !closure.captures.isEmpty { place(closure.captures, of: function, w, v) }
        code = linked.functions[function].code
        next = code
        resume()
      case .callNative(let index, let words, let values):
        suspend()
        try callNative(program.natives[Int(index)], w + Int(words), v + Int(values))
        resume()
        try checkBudget()
      case .makeClosure(let to, let index, let first, let count):
        v[to] = .object(
          ClosureObject(function: Int(index), captures: try taken(v + Int(first), Int(count))))
      case .returnFromCall:
        let finished = linked.functions[function]
        var slot = finished.firstReleased
        while slot < finished.valueCount {
          v[slot] = .nothing
          slot &+= 1
        }
        let steps = earlierSteps &+ next.distance(from: code)
        frames.pop()
        if frames.count < entry {
          isFinished = true
          self.steps = steps
          return
        }
        let frame = frames.last
        function = frame.function
        code = linked.functions[function].code
        next = code + frame.pc
        earlierSteps = steps &- Int64(frame.pc)
        w = stack.words + frame.words
        v = stack.values + frame.values
      case .fail(let index): throw Failure(program.messages[Int(index)])
      case .failComparison(let index, let left, let right):
        throw Failure(
          Message.expectation(v.string(left).text, program.messages[Int(index)], v.string(right).text))
      }
    }
  }
}

extension UnsafeMutablePointer<Instruction> {
  /// As `-`, which allows for a distance that is no whole number of instructions.
  @inline(__always)
  fileprivate func distance(from start: Self) -> Int64 {
    let stride = MemoryLayout<Instruction>.stride
    precondition(stride.nonzeroBitCount == 1)
    return Int64((Int(bitPattern: self) &- Int(bitPattern: start)) &>> stride.trailingZeroBitCount)
  }
}

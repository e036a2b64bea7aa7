import Kernels
import Testing

@Suite struct CheckpointTests {
  private static let courses: [TrainingCourse] = TrainingCourse.all

  @Test(arguments: courses)
  func `three epochs, then five, are five`(course: TrainingCourse) throws {
    let fresh = try course.run(epochs: 5)
    let kept = KeptTrainings()
    let short = try course.run(epochs: 3, checkpoints: kept.checkpoints)
    #expect(short == (try course.run(epochs: 3)))
    let resumed = try course.run(epochs: 5, checkpoints: kept.checkpoints)
    #expect(resumed.run == fresh.run)
    #expect(resumed.charges == fresh.charges && resumed.done == fresh.done)
    #expect(kept.loaded == 1)
  }

  @Test(arguments: courses)
  func `all that was kept, and fewer epochs than were kept`(course: TrainingCourse) throws {
    let kept = KeptTrainings()
    let fresh = try course.run(epochs: 4, checkpoints: kept.checkpoints)
    #expect(try course.run(epochs: 4, checkpoints: kept.checkpoints) == fresh)
    #expect(kept.loaded == 1 && kept.saved == 1)
    #expect(try course.run(epochs: 2, checkpoints: kept.checkpoints) == (try course.run(epochs: 2)))
    #expect(try course.run(epochs: 3, checkpoints: kept.checkpoints) == (try course.run(epochs: 3)))
    #expect(try course.run(epochs: 4, checkpoints: kept.checkpoints) == fresh)
  }

  @Test func `stopped early, a training stays stopped`() throws {
    let course = TrainingCourse(
      "stopped", optimizer: .sgd(learningRate: 3), earlyStopping: EarlyStopping(patience: 2))
    let kept = KeptTrainings()
    let fresh = try course.run(epochs: 40, checkpoints: kept.checkpoints)
    #expect(fresh.epochs < 40)
    #expect(kept.epochs == [fresh.epochs])
    #expect(try course.run(epochs: 1000, checkpoints: kept.checkpoints) == fresh)
    #expect(kept.loaded == 1 && kept.saved == 1)
    // From wherever it goes on, however long it has been waiting for an improvement.
    for epochs in 1..<fresh.epochs {
      let kept = KeptTrainings()
      #expect(try course.run(epochs: epochs, checkpoints: kept.checkpoints).epochs == epochs)
      #expect(try course.run(epochs: 40, checkpoints: kept.checkpoints) == fresh)
      #expect(kept.loaded == 1)
    }
  }

  @Test(arguments: [1, 32])
  func `diverged, a training stays diverged`(batchSize: Int) throws {
    let course = TrainingCourse(
      "diverged", optimizer: .sgd(learningRate: 1e4), batchSize: batchSize, isRegression: true)
    let kept = KeptTrainings()
    let fresh = try course.run(epochs: 50, checkpoints: kept.checkpoints)
    let epoch = try #require(fresh.divergedEpoch)
    #expect(kept.epochs == [epoch])
    #expect(try course.run(epochs: 60, checkpoints: kept.checkpoints) == fresh)
    #expect(kept.loaded == 1 && kept.saved == 1)
    if epoch > 1 {
      #expect(try course.run(epochs: epoch - 1, checkpoints: kept.checkpoints).divergedEpoch == nil)
    }
  }

  /// That what is kept is used, and not computed anew.
  @Test func `what is kept decides`() throws {
    let course = TrainingCourse("plain", optimizer: .sgd(learningRate: 0.1))
    let kept = KeptTrainings()
    let fresh = try course.run(epochs: 2, checkpoints: kept.checkpoints)
    try kept.change { state in
      let needle = fresh.parameters.withUnsafeBytes { Array($0.prefix(12)) }
      let place = try #require(
        state.indices.first { state[$0...].starts(with: needle) }, "no parameters in the state")
      state[place] ^= 1
    }
    #expect(try course.run(epochs: 2, checkpoints: kept.checkpoints) != fresh)
  }

  @Test func `damaged states are computed anew`() throws {
    let course = TrainingCourse(
      "stopped", optimizer: .adam(learningRate: 0.1), earlyStopping: EarlyStopping(patience: 2))
    let kept = KeptTrainings()
    let fresh = try course.run(epochs: 3, checkpoints: kept.checkpoints)
    let other = KeptTrainings()
    _ = try TrainingCourse("plain", optimizer: .sgd(learningRate: 0.1)).run(
      epochs: 3, checkpoints: other.checkpoints)
    for state in [StoredBytes(bytes: [], parts: []), try #require(other.states.first)] {
      kept.change { $0 = state.bytes }
      #expect(try course.run(epochs: 3, checkpoints: kept.checkpoints) == fresh)
    }
    let again = KeptTrainings()
    _ = try course.run(epochs: 3, checkpoints: again.checkpoints)
    let whole = try #require(again.states.first)
    // Whatever they hold: a state that fits, or none.
    for position in stride(from: 0, to: whole.bytes.count, by: 7) {
      for value: UInt8 in [0, 1, 0x7F, 0xFF] {
        again.change { bytes in
          bytes = whole.bytes
          bytes[position] = value
        }
        _ = try? course.run(epochs: 3, checkpoints: again.checkpoints)
      }
    }
  }

  @Test(arguments: courses)
  func `cancelled, a training goes on from where it was kept`(course: TrainingCourse) throws {
    let kept = KeptTrainings(distance: 1)
    // The report of an epoch comes before it is kept: there is one of epoch 0.
    #expect(throws: KernelError.cancelled) {
      try course.run(epochs: 5, checkpoints: kept.checkpoints, upTo: 4)
    }
    #expect(kept.epochs == [1, 2])
    #expect(try course.run(epochs: 5, checkpoints: kept.checkpoints) == (try course.run(epochs: 5)))
    #expect(kept.epochs == [1, 2, 3, 4, 5])
  }

  @Test func `small trainings are not kept`() throws {
    let kept = KeptTrainings(smallestTraining: 1 << 40)
    _ = try TrainingCourse("plain", optimizer: .sgd(learningRate: 0.1)).run(
      epochs: 3, checkpoints: kept.checkpoints)
    #expect(kept.saved == 0)
  }

  @Test func `another setting is another training`() throws {
    let kept = KeptTrainings()
    for course in Self.courses { _ = try course.run(epochs: 1, checkpoints: kept.checkpoints) }
    #expect(kept.loaded == 0 && kept.saved == Self.courses.count)
  }
}

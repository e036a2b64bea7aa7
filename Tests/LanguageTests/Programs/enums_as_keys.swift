// Cases as keys.
enum Phase: String, CaseIterable {
  case training, validation, testing
}
var losses: [Phase: [Double]] = [:]
losses[.training, default: []].append(0.9)
losses[.training, default: []].append(0.5)
losses[.testing, default: []].append(0.7)
for phase in Phase.allCases {
  print(phase.rawValue, losses[phase] ?? [])
}
// prints: training [0.9, 0.5]
// prints: validation []
// prints: testing [0.7]
